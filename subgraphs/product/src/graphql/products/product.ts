import { priceRangeOf, shopCurrency } from '../../domain/variants/price.ts';
import { statusAt } from '../../domain/products/publication.ts';
import { seoIn } from '../../domain/translations/seo-in.ts';
import { keys } from '../../domain/translations/source-texts.ts';
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
import { productTexts } from '../translations/product-texts.ts';
import { answeredIn, readTranslated } from '../translations/read-translated.ts';
import { translationsWith } from '../translations/translation.ts';

export const Product: ProductResolvers = {
  __resolveReference: (key, context, info) => findProduct(key, context, info),
  status: (product, _, { now }) => statusAt(product, now()),
  publishFrom: ({ publishFrom }, _, { now }) => (publishFrom !== null && publishFrom > now() ? publishFrom : null),
  title: async ({ id, title }, { language }, context) =>
    (await readTranslated(context, 'PRODUCT', id, language)).text('title', title),
  description: async ({ id, description }, { language }, context) =>
    (await readTranslated(context, 'PRODUCT', id, language)).text('description', description),
  seo: async (product, { language }, context) =>
    seoIn(await readTranslated(context, 'PRODUCT', product.id, language), { ...product, titleKey: 'title' }),
  async options({ id, options }, { language }, context) {
    const { text } = await readTranslated(context, 'PRODUCT', id, language);
    return options.map(({ name, values }) => ({
      name: text(keys.option(name), name),
      values: values.map((value) => text(keys.optionValue(name, value), value)),
    }));
  },
  answeredIn: ({ id }, { language }, context) => answeredIn(context, { kind: 'PRODUCT', id, key: 'title' }, language),
  translations: (product, _, context) =>
    translationsWith(context, 'PRODUCT', product.id, () => productTexts(context, product)),
  category: ({ categoryId }, _, context) =>
    required(context.load(categoriesById, categoryId), `category ${categoryId}`),
  breadcrumb: async ({ categoryId }, _, context) => (await context.load(categoryPaths, categoryId)) ?? [],
  brand: async ({ brandId }, _, context) =>
    brandId === null ? null : ((await context.load(brandsById, brandId)) ?? null),
  vendor: ({ vendorId }) => (vendorId === null ? null : { id: vendorId }),
  async attributes({ id, attributes }, _, context) {
    const said = await Promise.all(
      Object.entries(attributes).map(async ([code, value]) => ({
        attribute: await context.load(attributesByCode, code),
        value,
      })),
    );
    return said
      .flatMap(({ attribute, value }) => (attribute ? [{ attribute, value, productId: id }] : []))
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
  nodes: async ({ page }) => (await page()).nodes,
  edges: async ({ page }) => (await page()).edges,
  pageInfo: async ({ page }) => (await page()).pageInfo,
  totalCount: ({ count }) => count(),
  facets: ({ filter }) => filter,
};
