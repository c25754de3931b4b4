import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { nextBoundary, settlePublication } from '../domain/products/publication.ts';
import { publicationToSettle } from '../job-kinds.ts';

/** Others are told that a product comes or goes by itself. Shoppers see it at that moment, whenever this runs. */
export const settlePublicationJob = job(publicationToSettle, ({ data: { productId, at }, finish }, _: Jobs) =>
  finish(async ({ products, emit, enqueue, now }: Work) => {
    const catalogued = await products.lock(productId);
    const decision = catalogued && settlePublication(catalogued, new Date(at));
    if (!decision) return;
    await products.save(decision);
    await emit(decision.events);
    const next = nextBoundary(decision.product, now());
    if (next)
      await enqueue(publicationToSettle, { productId, at: next.toISOString() }, { key: productId, dueAt: next });
  }),
);
