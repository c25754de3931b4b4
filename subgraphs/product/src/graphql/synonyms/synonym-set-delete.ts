import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';

export const synonymSetDelete: NonNullable<MutationResolvers['synonymSetDelete']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'synonymSetDelete', input, field: 'deletedId' },
    async ({ synonyms }) => {
      const { synonymSetId } = input;
      const before = await synonyms.lock(synonymSetId);
      if (!before) return { refused: 'SYNONYM_SET_NOT_FOUND', field: ['synonymSetId'] };
      const stale = refuseStale(before, input.expectedVersion ?? undefined);
      if (stale) return stale;
      await synonyms.remove(synonymSetId);
      return { id: synonymSetId };
    },
    (id) => Promise.resolve(id),
  );
