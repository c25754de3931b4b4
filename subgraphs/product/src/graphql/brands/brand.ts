import type { BrandConnectionResolvers, BrandResolvers } from '../../generated/resolvers.ts';
import { textsOfBrand } from '../../domain/translations/source-texts.ts';
import { brandsById } from '../batches.ts';
import { answeredIn, readTranslated } from '../translations/read-translated.ts';
import { translationsWith } from '../translations/translation.ts';

export const Brand: BrandResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(brandsById, id)) ?? null,
  name: async ({ id, name }, { language }, context) =>
    (await readTranslated(context, 'BRAND', id, language)).text('name', name),
  description: async ({ id, description }, { language }, context) =>
    (await readTranslated(context, 'BRAND', id, language)).text('description', description),
  answeredIn: ({ id }, { language }, context) => answeredIn(context, { kind: 'BRAND', id, key: 'name' }, language),
  translations: (brand, _, context) => translationsWith(context, 'BRAND', brand.id, () => textsOfBrand(brand)),
};

export const BrandConnection: BrandConnectionResolvers = {
  totalCount: ({ count }) => count(),
};
