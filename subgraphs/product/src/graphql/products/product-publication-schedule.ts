import { nextBoundary, schedulePublication } from '../../domain/products/publication.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { publicationToSettle } from '../../job-kinds.ts';
import { changeProduct } from './change-product.ts';

export const productPublicationSchedule: NonNullable<MutationResolvers['productPublicationSchedule']> = (
  _,
  { input },
  context,
) =>
  changeProduct(context, 'productPublicationSchedule', input, async (catalogued, { enqueue, now }) => {
    const { productId, from, until, expectedVersion } = input;
    const decision = schedulePublication(
      catalogued,
      { from: from ?? undefined, until: until ?? undefined, expectedVersion: expectedVersion ?? undefined },
      now(),
    );
    const next = decision.refused ? undefined : nextBoundary(decision.product, now());
    if (next)
      await enqueue(publicationToSettle, { productId, at: next.toISOString() }, { key: productId, dueAt: next });
    return decision;
  });
