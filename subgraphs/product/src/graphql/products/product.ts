import { priceRangeOf, shopCurrency } from '../../domain/variants/price.ts';
import { statusAt } from '../../domain/products/publication.ts';
import { firstWords } from '../../domain/catalogue/seo.ts';
import { soldOf } from '../../domain/products/variant-count.ts';
import type { ProductConnectionResolvers, ProductResolvers } from '../../generated/resolvers.ts';
import {
  attributesByCode,
  brandsById,
  categoriesById,
  categoryPaths,
  mediaByProduct,
  variantsByProduct,
} from '../batches.ts';
import { findProduct } from './find-product.ts';
import { required } from '../required.ts';

export const Product: ProductResolvers = {
  __resolveReference: (key, context, info) => findProduct(key, context, info),
  status: (product, _, { now }) => statusAt(product, now()),
  publishFrom: ({ publishFrom }, _, { now }) => (publishFrom !== null && publishFrom > now() ? publishFrom : null),
  seo: ({ title, description, seoTitle, seoDescription }) => ({
    title: seoTitle ?? title,
    description: seoDescription ?? firstWords(description),
  }),
  category: ({ categoryId }, _, context) =>
    required(context.load(categoriesById, categoryId), `category ${categoryId}`),
  breadcrumb: async ({ categoryId }, _, context) => (await context.load(categoryPaths, categoryId)) ?? [],
  brand: async ({ brandId }, _, context) =>
    brandId === null ? null : ((await context.load(brandsById, brandId)) ?? null),
  vendor: ({ vendorId }) => (vendorId === null ? null : { id: vendorId }),
  async attributes({ attributes }, _, context) {
    const said = await Promise.all(
      Object.entries(attributes).map(async ([code, value]) => ({
        attribute: await context.load(attributesByCode, code),
        value,
      })),
    );
    return said
      .flatMap(({ attribute, value }) => (attribute ? [{ attribute, value }] : []))
      .sort((one, other) => one.attribute.name.localeCompare(other.attribute.name, 'en'));
  },
  async priceRange({ id }, _, context) {
    const variants = (await context.load(variantsByProduct, id)) ?? [];
    const { lowestPriceMinor, highestPriceMinor } = priceRangeOf(variants);
    return {
      min: { minor: lowestPriceMinor, currency: shopCurrency },
      max: { minor: highestPriceMinor, currency: shopCurrency },
    };
  },
  async variants({ id }, { includeWithdrawn }, context) {
    const variants = (await context.load(variantsByProduct, id)) ?? [];
    return includeWithdrawn ? variants : soldOf(variants);
  },
  media: async ({ id }, _, context) => (await context.load(mediaByProduct, id)) ?? [],
};

export const ProductConnection: ProductConnectionResolvers = {
  totalCount: ({ count }) => count(),
  facets: ({ filter }) => filter,
};
