import { job } from '@agora/kit';
import { productSellers } from '@agora/schema';
import type { Jobs, Work } from '../../context.ts';
import { askedAbout, type Seller, tellSellers } from '../../domain/sold-goods.ts';
import { audienceDue, sellersDue } from '../../job-kinds.ts';
import { audienceRetries } from './retries.ts';

const atOnce = 500;

/** Asks which vendors sell goods, and has the people of each told of their own. */
export const tellSellersJob = job(
  sellersDue,
  async ({ data: { eventId, about }, finish }, { send }: Jobs) => {
    const { productIds, variantIds } = askedAbout(about);
    const found: Seller[] = [];
    for (let start = 0; start < Math.max(productIds.length, variantIds.length); start += atOnce) {
      const asked = {
        productIds: productIds.slice(start, start + atOnce),
        variantIds: variantIds.slice(start, start + atOnce),
      };
      found.push(...(await send(productSellers, asked, { timeoutMs: 2_000 })).sellers);
    }
    await finish(async ({ enqueue }: Work) => {
      for (const [vendorId, message] of tellSellers(about, found)) {
        await enqueue(audienceDue, { eventId, of: { vendorId }, message }, { key: `${eventId}:${vendorId}` });
      }
    });
  },
  { concurrency: 2, retries: audienceRetries },
);
