import { textsOfBrand } from '../../domain/translations/source-texts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refreshKeywords } from '../../job-kinds.ts';
import { givenTranslations } from './given-translations.ts';
import { translateByStaff } from './translate-by-staff.ts';

export const brandTranslationsSet: NonNullable<MutationResolvers['brandTranslationsSet']> = (_, { input }, context) => {
  const { brandId: id } = input;
  return translateByStaff(
    context,
    input,
    {
      kind: 'BRAND',
      field: 'brand',
      id,
      lock: ({ brands }) => brands.lock(id),
      unknown: 'BRAND_NOT_FOUND',
      textsOf: textsOfBrand,
      async save({ brands, enqueue }, brand) {
        await brands.save(brand);
        await enqueue(refreshKeywords, { brandId: id });
      },
      show: async ({ stores }) => (await stores.brands.by('id', [id])).get(id) ?? null,
    },
    givenTranslations(input),
  );
};
