import { connectionOf, hasScope, keepOutOfCaches, readPage } from '@agora/kit';
import { byHand } from '../../db/catalogue/collection-listing.ts';
import { productSort } from '../../db/listing/product-sorts.ts';
import type { CollectionConnectionResolvers, CollectionResolvers } from '../../generated/resolvers.ts';
import {
  chosenByCollection,
  collectionsById,
  productCountsByCollection,
  productPagesByHand,
  productPagesByRule,
  productsById,
} from '../batches.ts';
import { seoIn } from '../../domain/translations/seo-in.ts';
import { textsOfCollection } from '../../domain/translations/source-texts.ts';
import { once } from '../listing/once.ts';
import { answeredIn, readTranslated } from '../translations/read-translated.ts';
import { translationsWith } from '../translations/translation.ts';
import { filterOf } from '../../db/catalogue/filter-of-collection.ts';

export const Collection: CollectionResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(collectionsById, id)) ?? null,
  name: async ({ id, name }, { language }, context) =>
    (await readTranslated(context, 'COLLECTION', id, language)).text('name', name),
  description: async ({ id, description }, { language }, context) =>
    (await readTranslated(context, 'COLLECTION', id, language)).text('description', description),
  seo: async (collection, { language }, context) =>
    seoIn(await readTranslated(context, 'COLLECTION', collection.id, language), {
      ...collection,
      titleKey: 'name',
      title: collection.name,
    }),
  answeredIn: ({ id }, { language }, context) => answeredIn(context, { kind: 'COLLECTION', id, key: 'name' }, language),
  translations: (collection, _, context) =>
    translationsWith(context, 'COLLECTION', collection.id, () => textsOfCollection(collection)),
  isByRule: ({ rule }) => rule !== null,
  rule({ rule }, _, { viewer }, info) {
    keepOutOfCaches(info);
    return rule !== null && hasScope(viewer, 'product:write:any') ? JSON.stringify(rule) : null;
  },
  async chosenProducts({ id, rule }, _, context, info) {
    keepOutOfCaches(info);
    if (rule !== null || !hasScope(context.viewer, 'product:write:any')) return null;
    const ids = (await context.load(chosenByCollection, id)) ?? [];
    const found = await Promise.all(ids.map((productId) => context.load(productsById, productId)));
    return found.flatMap((one) => one ?? []);
  },
  products(collection, { orderBy, ...args }, context) {
    const { id, rule } = collection;
    const order = orderBy == null && rule === null ? byHand : productSort(orderBy ?? 'RELEVANCE', undefined);
    const page = readPage(args, order);
    const asked = { orderBy: orderBy ?? undefined, page };
    const pages = rule === null ? productPagesByHand : productPagesByRule;
    const read = async () => connectionOf((await context.load(pages, id, asked)) ?? [], page, order);
    return {
      page: once(read),
      filter: filterOf(collection, context.now()),
      count: async () => (await context.load(productCountsByCollection, id)) ?? 0,
    };
  },
};

export const CollectionConnection: CollectionConnectionResolvers = {
  totalCount: ({ count }) => count(),
};
