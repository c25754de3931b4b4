import type { Clock, PageRequest } from '@agora/kit';
import { byHand } from '../db/catalogue/collection-listing.ts';
import type { ProductFilter } from '../db/listing/product-filter.ts';
import { productSort } from '../db/listing/product-sorts.ts';
import type { Stores } from '../db/stores.ts';
import type { Collection } from '../domain/catalogue/collection.ts';
import type { ProductOrder } from '../domain/products/product-order.ts';
import { filterOf } from '../db/catalogue/filter-of-collection.ts';

export const productsById = ({ products }: Stores, ids: readonly string[]) => products.byId(ids);

export const importsById = ({ imports }: Stores, ids: readonly string[]) => imports.byId(ids);

export const productsBySlug = ({ products }: Stores, slugs: readonly string[]) => products.bySlug(slugs);

export const variantsById = ({ variants }: Stores, ids: readonly string[]) => variants.by('id', ids);

export const variantsBySku = ({ variants }: Stores, skus: readonly string[]) => variants.by('sku', skus);

export const variantsByProduct = ({ variants }: Stores, ids: readonly string[]) => variants.ofProducts(ids);

export const mediaByProduct = ({ media }: Stores, ids: readonly string[]) => media.ofProducts(ids);

export const categoriesById = ({ categories }: Stores, ids: readonly string[]) => categories.byId(ids);

export const categoriesBySlug = ({ categories }: Stores, slugs: readonly string[]) => categories.bySlug(slugs);

export const brandsById = ({ brands }: Stores, ids: readonly string[]) => brands.by('id', ids);

export const brandsBySlug = ({ brands }: Stores, slugs: readonly string[]) => brands.by('slug', slugs);

export const attributesById = ({ attributes }: Stores, ids: readonly string[]) => attributes.byId(ids);

export const attributesByCode = ({ attributes }: Stores, codes: readonly string[]) => attributes.byCode(codes);

export const listedPrices = ({ priceLists }: Stores, ids: readonly string[]) => priceLists.ofVariants(ids);

export const priceListsById = ({ priceLists }: Stores, ids: readonly string[]) => priceLists.byId(ids);

export const synonymSetsById = ({ synonyms }: Stores, ids: readonly string[]) => synonyms.byId(ids);

export const lowestPricesBefore = ({ prices }: Stores, ids: readonly string[]) => prices.lowestBefore(ids);

export const priceChangePages = ({ prices }: Stores, ids: readonly string[], asked: { readonly page: PageRequest }) =>
  prices.pagesOf(ids, asked);

export const collectionsById = ({ collections }: Stores, ids: readonly string[]) => collections.byId(ids);

export const collectionsBySlug = ({ collections }: Stores, slugs: readonly string[]) => collections.bySlug(slugs);

export const chosenByCollection = ({ collections }: Stores, ids: readonly string[]) => collections.chosen(ids);

interface AskedOfCollection {
  readonly orderBy: ProductOrder | undefined;
  readonly page: PageRequest;
}

export const productPagesByHand = (
  { collectionListing }: Stores,
  ids: readonly string[],
  { orderBy, page }: AskedOfCollection,
  { now }: { readonly now: Clock },
) =>
  collectionListing.pagesByHand(ids, {
    order: orderBy === undefined ? byHand : productSort(orderBy, undefined),
    page,
    at: now(),
  });

export const productPagesByRule = async (
  { collections, collectionListing }: Stores,
  ids: readonly string[],
  { orderBy, page }: AskedOfCollection,
  { now }: { readonly now: Clock },
) =>
  collectionListing.pagesByRule(filtersOf(await collections.byId(ids), now()), {
    order: productSort(orderBy ?? 'RELEVANCE', undefined),
    page,
  });

export const productCountsByCollection = async (
  { collections, collectionListing }: Stores,
  ids: readonly string[],
  _: undefined,
  { now }: { readonly now: Clock },
) => collectionListing.counts(filtersOf(await collections.byId(ids), now()));

function filtersOf(collections: ReadonlyMap<string, Collection>, at: Date): ReadonlyMap<string, ProductFilter> {
  return new Map([...collections].map(([id, collection]) => [id, filterOf(collection, at)]));
}

/** By `id:` or `slug:`, a category and its parts. */
export const categoriesWithin = ({ categories }: Stores, keys: readonly string[]) => categories.within(keys);

/** What is counted of a list, all that an operation asks for together. Each entry is as `facet-parts` says. */
export const facetsOf = ({ facets }: Stores, names: readonly string[], filter: ProductFilter) =>
  facets.of(filter, names);

export const categoryPaths = ({ categories }: Stores, ids: readonly string[]) => categories.pathsOf(ids);

export const productPagesByCategory = (
  { listing }: Stores,
  ids: readonly string[],
  asked: { readonly orderBy: ProductOrder; readonly page: PageRequest },
  { now }: { readonly now: Clock },
) => listing.pagesByCategory(ids, { ...asked, at: now() });

export const productCountsByCategory = (
  { listing }: Stores,
  ids: readonly string[],
  _: undefined,
  { now }: { readonly now: Clock },
) => listing.countsByCategory(ids, now());

export const categoriesByParent = ({ categories }: Stores, ids: readonly string[]) => categories.childrenOf(ids);

export const filesByVariant = ({ files }: Stores, ids: readonly string[]) => files.ofVariants(ids);
