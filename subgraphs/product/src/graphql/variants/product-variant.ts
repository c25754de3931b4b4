import { connectionOf, keepOutOfCaches, readPage } from '@agora/kit';
import { latestChangeFirst } from '../../db/products/price-store.ts';
import { mediaOfVariant } from '../../domain/media/media.ts';
import { selectedOptions } from '../../domain/products/product-options.ts';
import type { ProductVariantResolvers } from '../../generated/resolvers.ts';
import { lowestPricesBefore, mediaByProduct, priceChangePages, productsById } from '../batches.ts';
import { findVariant } from './find-variant.ts';
import { mayChange } from '../may-change.ts';
import { required } from '../required.ts';

export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: (key, context, info) => findVariant(key, context, info),
  selectedOptions: async ({ productId, optionValues }, _, context) => {
    const product = await required(context.load(productsById, productId), `product ${productId}`);
    return selectedOptions(product.options, optionValues);
  },
  compareAtPrice: ({ compareAt }) => compareAt,
  lowestPriceOf30Days: async ({ id }, _, context) => (await context.load(lowestPricesBefore, id)) ?? null,
  async priceChanges({ id, productId }, args, context, info) {
    const product = await required(context.load(productsById, productId), `product ${productId}`);
    keepOutOfCaches(info);
    if (!mayChange(context.viewer, product)) return null;
    const page = readPage(args, latestChangeFirst);
    return connectionOf((await context.load(priceChangePages, id, { page })) ?? [], page, latestChangeFirst);
  },
  media: async ({ id, productId }, _, context) =>
    mediaOfVariant((await context.load(mediaByProduct, productId)) ?? [], id),
  product: ({ productId }, _, context) => required(context.load(productsById, productId), `product ${productId}`),
};
