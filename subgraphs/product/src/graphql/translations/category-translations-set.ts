import { textsOfCategory } from '../../domain/translations/source-texts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refreshKeywords } from '../../job-kinds.ts';
import { givenTranslations } from './given-translations.ts';
import { translateByStaff } from './translate-by-staff.ts';

export const categoryTranslationsSet: NonNullable<MutationResolvers['categoryTranslationsSet']> = (
  _,
  { input },
  context,
) => {
  const { categoryId: id } = input;
  return translateByStaff(
    context,
    input,
    {
      kind: 'CATEGORY',
      field: 'category',
      id,
      async lock({ categories }) {
        await categories.tree.lock();
        return (await categories.byId([id])).get(id);
      },
      unknown: 'CATEGORY_NOT_FOUND',
      textsOf: textsOfCategory,
      async save({ categories, enqueue }, category) {
        await categories.tree.save(category);
        await enqueue(refreshKeywords, { categoryId: id });
      },
      show: async ({ stores }) => (await stores.categories.byId([id])).get(id) ?? null,
    },
    givenTranslations(input),
  );
};
