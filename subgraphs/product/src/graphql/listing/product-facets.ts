import { CodedError } from '@agora/kit';
import { attributeCounts, count, countsByKey, optionCounts, priceCounts } from '../../db/listing/facet-counts.ts';
import { priceBuckets, productsBelow, productsWithin } from '../../domain/variants/price-buckets.ts';
import { shopCurrency } from '../../domain/variants/price.ts';
import type {
  AttributeFacetResolvers,
  AttributeValueFacetResolvers,
  BrandFacetResolvers,
  CategoryFacetResolvers,
  ProductFacetsResolvers,
} from '../../generated/resolvers.ts';
import { brandsById, categoriesById, facetsOf } from '../batches.ts';
import { required } from '../required.ts';
import { textOfValue } from '../translations/text-of-value.ts';

const mostBuckets = 20;

const money = (minor: number) => ({ minor, currency: shopCurrency });

export const ProductFacets: ProductFacetsResolvers = {
  categories: async (filter, _, context) =>
    countsByKey
      .parse(await context.load(facetsOf, 'categories', filter))
      .map(([categoryId, products]) => ({ categoryId, count: products })),

  brands: async (filter, _, context) =>
    countsByKey
      .parse(await context.load(facetsOf, 'brands', filter))
      .map(([brandId, products]) => ({ brandId, count: products })),

  async attributes(filter, _, context) {
    const asked = new Set(filter.where.attributes?.map(({ code }) => code));
    const [filterable, others, ...each] = await Promise.all([
      context.stores.attributes.filterable(),
      context.load(facetsOf, 'attributes', filter),
      ...[...asked].map((code) => context.load(facetsOf, `attribute:${code}`, filter)),
    ]);
    const counted = [
      ...attributeCounts.parse(others).filter(({ code }) => !asked.has(code)),
      ...each.flatMap((one) => attributeCounts.parse(one)),
    ];
    const byCode = new Map(counted.map((one) => [one.code, one]));
    return filterable.flatMap((attribute) => {
      const found = byCode.get(attribute.code);
      return found ? [{ ...found, attribute }] : [];
    });
  },

  async options(filter, _, context) {
    const asked = new Set(filter.where.options?.map(({ name }) => name.toLowerCase()));
    const [others, ...each] = await Promise.all([
      context.load(facetsOf, 'options', filter),
      ...[...asked].map((name) => context.load(facetsOf, `option:${name}`, filter)),
    ]);
    return [
      ...each.flatMap((one) => optionCounts.parse(one)),
      ...optionCounts.parse(others).filter(({ name }) => !asked.has(name.toLowerCase())),
    ]
      .map(({ name, values, products }) => ({ name, values, count: products }))
      .sort((one, other) => other.count - one.count);
  },

  async priceRange(filter, _, context) {
    const found = priceCounts.parse(await context.load(facetsOf, 'prices', filter));
    return found ? { min: money(found.minMinor), max: money(found.maxMinor) } : null;
  },

  async priceBuckets(filter, { count: most }, context) {
    if (most < 1 || most > mostBuckets)
      throw new CodedError('BAD_USER_INPUT', `There are 1 to ${mostBuckets} buckets.`);
    const found = priceCounts.parse(await context.load(facetsOf, 'prices', filter));
    if (!found) return [];
    const all = found.bins.reduce((sum, [, products]) => sum + products, 0);
    return priceBuckets(productsBelow(found), { all, most, ...found }).map((bucket) => ({
      min: money(bucket.minMinor),
      max: money(bucket.maxMinor),
      count: productsWithin(found, bucket),
    }));
  },

  async ratings(filter, _, context) {
    const byStars = countsByKey.parse(await context.load(facetsOf, 'ratings', filter));
    return [4, 3, 2, 1].flatMap((stars) => {
      const found = byStars.reduce((sum, [own, products]) => (Number(own) >= stars ? sum + products : sum), 0);
      return found > 0 ? [{ stars, count: found }] : [];
    });
  },

  inStockCount: async (filter, _, context) => count.parse(await context.load(facetsOf, 'inStock', filter)),
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
  values: ({ attribute, values }) => values.map((one) => ({ ...one, attribute })),
};

export const AttributeValueFacet: AttributeValueFacetResolvers = {
  label: (counted, { language }, context) => textOfValue(context, counted, language),
};
