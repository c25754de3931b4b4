import { keepOutOfCaches } from '@agora/kit';
import { mediaOfVariant } from '../domain/media.ts';
import type { ProductVariantResolvers } from '../generated/resolvers.ts';
import { mediaByProduct, productsById, variantsById, variantsBySku } from './batches.ts';
import { isForEveryone, mayRead } from './may-read.ts';
import { required } from './required.ts';

export const ProductVariant: ProductVariantResolvers = {
  async __resolveReference(key, context, info) {
    const variant =
      'sku' in key ? await context.load(variantsBySku, key.sku) : await context.load(variantsById, key.id);
    const product = variant && (await context.load(productsById, variant.productId));
    if (!isForEveryone(product)) keepOutOfCaches(info);
    return variant && product && mayRead(context.viewer, product) ? variant : null;
  },
  media: async ({ id, productId }, _, context) =>
    mediaOfVariant((await context.load(mediaByProduct, productId)) ?? [], id),
  product: ({ productId }, _, context) => required(context.load(productsById, productId), `product ${productId}`),
};
