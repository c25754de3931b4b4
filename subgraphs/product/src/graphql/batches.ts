import type { Clock, PageRequest } from '@agora/kit';
import type { Stores } from '../db/stores.ts';
import type { ProductOrder } from '../domain/product-order.ts';

export const productsById = ({ products }: Stores, ids: readonly string[]) => products.byId(ids);

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
