import { connectionOf, readPage } from '@agora/kit';
import { productSort } from '../../db/listing/product-sorts.ts';
import { textsOfCategory } from '../../domain/translations/source-texts.ts';
import type { CategoryResolvers } from '../../generated/resolvers.ts';
import {
  categoriesById,
  categoriesByParent,
  categoryPaths,
  productCountsByCategory,
  productPagesByCategory,
} from '../batches.ts';
import { once } from '../listing/once.ts';
import { answeredIn, readTranslated } from '../translations/read-translated.ts';
import { translationsWith } from '../translations/translation.ts';

export const Category: CategoryResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(categoriesById, id)) ?? null,
  name: async ({ id, name }, { language }, context) =>
    (await readTranslated(context, 'CATEGORY', id, language)).text('name', name),
  description: async ({ id, description }, { language }, context) =>
    (await readTranslated(context, 'CATEGORY', id, language)).text('description', description),
  answeredIn: ({ id }, { language }, context) => answeredIn(context, { kind: 'CATEGORY', id, key: 'name' }, language),
  translations: (category, _, context) =>
    translationsWith(context, 'CATEGORY', category.id, () => textsOfCategory(category)),
  parent: async ({ parentId }, _, context) =>
    parentId === null ? null : ((await context.load(categoriesById, parentId)) ?? null),
  ancestors: async ({ id }, _, context) => ((await context.load(categoryPaths, id)) ?? []).slice(0, -1),
  products({ id }, { orderBy, ...args }, context) {
    const order = productSort(orderBy, undefined);
    const page = readPage(args, order);
    const read = async () =>
      connectionOf((await context.load(productPagesByCategory, id, { orderBy, page })) ?? [], page, order);
    return {
      page: once(read),
      filter: {
        status: 'PUBLISHED',
        at: context.now(),
        vendorId: undefined,
        query: undefined,
        where: { category: { id } },
      },
      count: async () => (await context.load(productCountsByCategory, id)) ?? 0,
    };
  },
  children: async ({ id }, _, context) => (await context.load(categoriesByParent, id)) ?? [],
};
