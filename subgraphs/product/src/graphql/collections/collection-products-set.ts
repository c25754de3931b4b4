import { mostByHand, setCollectionProducts } from '../../domain/catalogue/collection.ts';
import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';

export const collectionProductsSet: NonNullable<MutationResolvers['collectionProductsSet']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'collectionProductsSet', input, field: 'collection' },
    async ({ collections, products }) => {
      const { collectionId, productIds, expectedVersion } = input;
      const before = await collections.lock(collectionId);
      if (!before) return { refused: 'COLLECTION_NOT_FOUND', field: ['collectionId'] };
      const known = new Set((await products.byId(productIds.slice(0, mostByHand))).keys());
      const decision = setCollectionProducts(before, productIds, known);
      if (decision.refused) return decision;
      const stale = refuseStale(before, expectedVersion ?? undefined);
      if (stale) return stale;
      await collections.save(decision.collection, before.slug);
      await collections.setProducts(collectionId, productIds);
      return { id: collectionId };
    },
    async (id) => (await context.stores.collections.byId([id])).get(id) ?? null,
  );
