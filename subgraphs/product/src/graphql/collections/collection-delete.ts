import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';

export const collectionDelete: NonNullable<MutationResolvers['collectionDelete']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'collectionDelete', input, field: 'deletedId' },
    async ({ collections, translations }) => {
      const { collectionId } = input;
      const before = await collections.lock(collectionId);
      if (!before) return { refused: 'COLLECTION_NOT_FOUND', field: ['collectionId'] };
      const stale = refuseStale(before, input.expectedVersion ?? undefined);
      if (stale) return stale;
      await collections.setProducts(collectionId, []);
      await collections.remove(collectionId);
      await translations.remove('COLLECTION', collectionId);
      return { id: collectionId };
    },
    (id) => Promise.resolve(id),
  );
