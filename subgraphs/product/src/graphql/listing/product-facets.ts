import { CodedError } from '@agora/kit';
import { priceBounds, priceBuckets } from '../../domain/variants/price-buckets.ts';
import { shopCurrency } from '../../domain/variants/price.ts';
import type {
  AttributeFacetResolvers,
  BrandFacetResolvers,
  CategoryFacetResolvers,
  ProductFacetsResolvers,
} from '../../generated/resolvers.ts';
import { brandsById, categoriesById } from '../batches.ts';
import { required } from '../required.ts';

const mostBuckets = 20;

const money = (minor: number) => ({ minor, currency: shopCurrency });

export const ProductFacets: ProductFacetsResolvers = {
  categories: (filter, _, { stores }) => stores.facets.categories(filter),

  brands: (filter, _, { stores }) => stores.facets.brands(filter),

  async attributes(filter, _, { stores: { facets, attributes } }) {
    const filterable = await attributes.filterable();
    const codes = filterable.map(({ code }) => code);
    const asked = codes.filter((code) => filter.where.attributes?.some((one) => one.code === code));
    const others = codes.filter((code) => !asked.includes(code));
    const counted = await Promise.all([
      facets.attributes(filter, others, undefined),
      ...asked.map((code) => facets.attributes(filter, [code], code)),
    ]);
    const byCode = new Map(counted.flat().map((one) => [one.code, one]));
    return filterable.flatMap((attribute) => {
      const found = byCode.get(attribute.code);
      return found ? [{ ...found, attribute }] : [];
    });
  },

  async priceRange(filter, _, { stores }) {
    const prices = await stores.facets.prices(filter);
    return prices ? { min: money(prices.minMinor), max: money(prices.maxMinor) } : null;
  },

  async priceBuckets(filter, { count: most }, { stores: { facets } }) {
    if (most < 1 || most > mostBuckets)
      throw new CodedError('BAD_USER_INPUT', `There are 1 to ${mostBuckets} buckets.`);
    const prices = await facets.prices(filter);
    if (!prices) return [];
    const below = await facets.below(filter, [...priceBounds, prices.maxMinor + 1]);
    const buckets = priceBuckets(below, { all: below.at(-1) ?? 0, most, ...prices });
    const counts = await facets.within(filter, buckets);
    return buckets.map(({ minMinor, maxMinor }, index) => ({
      min: money(minMinor),
      max: money(maxMinor),
      count: counts[index] ?? 0,
    }));
  },

  ratings: (filter, _, { stores }) => stores.facets.ratings(filter),

  inStockCount: (filter, _, { stores }) => stores.facets.inStock(filter),
};

export const CategoryFacet: CategoryFacetResolvers = {
  category: ({ categoryId }, _, context) =>
    required(context.load(categoriesById, categoryId), `category ${categoryId}`),
};

export const BrandFacet: BrandFacetResolvers = {
  brand: ({ brandId }, _, context) => required(context.load(brandsById, brandId), `brand ${brandId}`),
};

export const AttributeFacet: AttributeFacetResolvers = {
  count: ({ products }) => products,
};
