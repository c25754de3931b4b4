import { v7 as uuidv7 } from 'uuid';
import { setSynonyms } from '../../domain/synonyms/synonym-set.ts';
import { baseOf } from '../../domain/translations/language.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';
import { keepSynonymSet } from './keep-synonym-set.ts';

export const synonymSetCreate: NonNullable<MutationResolvers['synonymSetCreate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'synonymSetCreate', input, field: 'synonymSet' },
    (work) => {
      const { language, ...given } = withoutNulls(input);
      const empty = { id: uuidv7(), language: baseOf(language), terms: [], finds: [], version: 0 };
      return keepSynonymSet(setSynonyms(empty, given), { isNew: true }, work);
    },
    async (id) => (await context.stores.synonyms.byId([id])).get(id) ?? null,
  );
