import { CodedError, connectionOf, hasScope, readPage } from '@agora/kit';
import { orderDownloads } from './downloads/order-downloads.ts';
import { brandsByName } from '../db/catalogue/brand-store.ts';
import { collectionsByName } from '../db/catalogue/collection-store.ts';
import { latestImportFirst } from '../db/imports/import-store.ts';
import { latestListFirst } from '../db/prices/price-list-store.ts';
import { latestSynonymsFirst } from '../db/synonyms/synonym-store.ts';
import { count as counted } from '../db/listing/facet-counts.ts';
import { productSort } from '../db/listing/product-sorts.ts';
import { withoutControls } from '../domain/catalogue/without-controls.ts';
import { baseOf } from '../domain/translations/language.ts';
import { isTranslation } from '../domain/translations/translation.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import {
  brandsById,
  brandsBySlug,
  categoriesById,
  categoriesBySlug,
  collectionsById,
  collectionsBySlug,
  facetsOf,
  importsById,
  priceListsById,
  synonymSetsById,
} from './batches.ts';
import { maySeeImport } from './imports/may-import.ts';
import { requireVendor } from './may-change.ts';
import { findProduct } from './products/find-product.ts';
import { findVariant } from './variants/find-variant.ts';
import { findNamed } from './listing/find-named.ts';
import { once } from './listing/once.ts';
import { readFilter } from './listing/read-filter.ts';
import { requireOneKey } from './require-one-key.ts';

const longestTyped = 100;
const mostSuggested = 20;

export const Query: QueryResolvers = {
  async products(_, args, context) {
    const { stores } = context;
    const filter = await findNamed(readFilter(args, context), context);
    const orderBy = args.orderBy ?? 'RELEVANCE';
    const order = productSort(orderBy, { query: filter.query, how: 'WORDS' }, filter.language);
    const page = readPage(args, order);
    const read = async () => connectionOf(await stores.listing.page(filter, orderBy, page), page, order);
    const count = async () => counted.parse(await context.load(facetsOf, 'total', filter));
    return { page: once(read), filter, count };
  },

  async productSuggestions(_, { text, language, first }, { stores, now }) {
    const typed = withoutControls(text);
    if (typed.length > longestTyped || first < 0 || first > mostSuggested) {
      throw new CodedError(
        'BAD_USER_INPUT',
        `Type at most ${longestTyped} characters, and ask for 0 to ${mostSuggested}.`,
      );
    }
    if (typed === '' || first === 0) return [];
    const typedIn = isTranslation(language) ? baseOf(language) : undefined;
    return stores.suggestions.of(typed, { limit: first, at: now(), language: typedIn });
  },

  product(_, key, context, info) {
    requireOneKey(key);
    return findProduct(key, context, info);
  },

  variant(_, { id, sku }, context, info) {
    if ((id == null) === (sku == null)) throw new CodedError('BAD_USER_INPUT', 'Give the id or the SKU, and not both.');
    return findVariant({ id, sku }, context, info);
  },

  async brands(_, args, { stores }) {
    const page = readPage(args, brandsByName);
    const rows = await stores.brands.page(page);
    return { ...connectionOf(rows, page, brandsByName), count: () => stores.brands.count() };
  },

  async brand(_, { id, slug }, context) {
    requireOneKey({ id, slug });
    if (id != null) return (await context.load(brandsById, id)) ?? null;
    return slug == null ? null : ((await context.load(brandsBySlug, slug)) ?? null);
  },

  async collections(_, args, { stores }) {
    const page = readPage(args, collectionsByName);
    const rows = await stores.collections.page(page);
    return { ...connectionOf(rows, page, collectionsByName), count: () => stores.collections.count() };
  },

  async collection(_, { id, slug }, context) {
    requireOneKey({ id, slug });
    if (id != null) return (await context.load(collectionsById, id)) ?? null;
    return slug == null ? null : ((await context.load(collectionsBySlug, slug)) ?? null);
  },

  async productImports(_, args, { stores, viewer }) {
    const asked = { vendorId: hasScope(viewer, 'product:write:any') ? undefined : requireVendor({ viewer }).vendorId };
    const page = readPage(args, latestImportFirst);
    const rows = await stores.imports.page(asked, page);
    return { ...connectionOf(rows, page, latestImportFirst), count: () => stores.imports.count(asked) };
  },

  async productImport(_, { id }, context) {
    const found = await context.load(importsById, id);
    return found && maySeeImport(context.viewer, found) ? found : null;
  },

  async priceLists(_, args, { stores }) {
    const page = readPage(args, latestListFirst);
    const rows = await stores.priceLists.page(page);
    return { ...connectionOf(rows, page, latestListFirst), count: () => stores.priceLists.count() };
  },

  priceList: async (_, { id }, context) => (await context.load(priceListsById, id)) ?? null,

  async synonymSets(_, args, { stores }) {
    const language = args.language == null ? undefined : baseOf(args.language);
    const page = readPage(args, latestSynonymsFirst);
    const rows = await stores.synonyms.page(language, page);
    return { ...connectionOf(rows, page, latestSynonymsFirst), count: () => stores.synonyms.count(language) };
  },

  orderDownloads,

  synonymSet: async (_, { id }, context) => (await context.load(synonymSetsById, id)) ?? null,

  translationProgress: (_, __, { stores }) => stores.translations.progress(),

  attributes: (_, { categoryId }, { stores }) => stores.attributes.forCategory(categoryId ?? undefined),

  categories: (_, __, { stores }) => stores.categories.roots(),

  async category(_, { id, slug }, context) {
    requireOneKey({ id, slug });
    if (id != null) return (await context.load(categoriesById, id)) ?? null;
    return slug == null ? null : ((await context.load(categoriesBySlug, slug)) ?? null);
  },
};
