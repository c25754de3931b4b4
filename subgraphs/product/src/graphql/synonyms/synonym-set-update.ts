import { refuseStale } from '../../domain/products/refuse-stale.ts';
import { setSynonyms } from '../../domain/synonyms/synonym-set.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';
import { keepSynonymSet } from './keep-synonym-set.ts';

export const synonymSetUpdate: NonNullable<MutationResolvers['synonymSetUpdate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'synonymSetUpdate', input, field: 'synonymSet' },
    async (work) => {
      const { synonymSetId, expectedVersion, ...given } = withoutNulls(input);
      const before = await work.synonyms.lock(synonymSetId);
      if (!before) return { refused: 'SYNONYM_SET_NOT_FOUND', field: ['synonymSetId'] };
      const stale = refuseStale(before, expectedVersion);
      if (stale) return stale;
      return keepSynonymSet(setSynonyms(before, given), { isNew: false }, work);
    },
    async (id) => (await context.stores.synonyms.byId([id])).get(id) ?? null,
  );
