import { mediaOfVariant } from '../domain/media.ts';
import { selectedOptions } from '../domain/product-options.ts';
import type { ProductVariantResolvers } from '../generated/resolvers.ts';
import { mediaByProduct, productsById } from './batches.ts';
import { findVariant } from './find-variant.ts';
import { required } from './required.ts';

export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: (key, context, info) => findVariant(key, context, info),
  selectedOptions: async ({ productId, optionValues }, _, context) => {
    const product = await required(context.load(productsById, productId), `product ${productId}`);
    return selectedOptions(product.options, optionValues);
  },
  media: async ({ id, productId }, _, context) =>
    mediaOfVariant((await context.load(mediaByProduct, productId)) ?? [], id),
  product: ({ productId }, _, context) => required(context.load(productsById, productId), `product ${productId}`),
};
