import { job } from '@agora/kit';
import { reviewRequested } from '@agora/schema';
import type { Jobs, Work } from '../context.ts';
import { reviewToRequest } from '../job-kinds.ts';

/** Asks a customer once for each product what they think of it, unless they have said so already, or are gone. */
export const requestReview = job(reviewToRequest, ({ data, finish }, _: Jobs) =>
  finish(async ({ purchases, reviews, products, emit, now }: Work) => {
    const { orderId, number, customerId, productIds } = data;
    const reviewed = await reviews.byAuthor(customerId, productIds);
    const open = productIds.filter((productId) => !reviewed.has(productId));
    const asked = await purchases.ask(customerId, open, now());
    if (asked.length === 0) return;
    const known = await products.byIds(asked);
    const told = asked.map((productId) => {
      const { productTitle: title, productSlug: slug } = known.get(productId) ?? {};
      return { productId, ...(title !== undefined && { title }), ...(slug !== undefined && { slug }) };
    });
    const requestedAt = now().toISOString();
    await emit([reviewRequested.draft({ orderId, number, customerId, products: told, requestedAt })]);
  }),
);
