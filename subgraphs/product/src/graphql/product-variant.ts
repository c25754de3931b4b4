import type { ProductVariantResolvers } from '../generated/resolvers.ts';
import { productsById, variantsById, variantsBySku } from './batches.ts';
import { mayRead } from './may-read.ts';
import { required } from './required.ts';

export const ProductVariant: ProductVariantResolvers = {
  async __resolveReference(key, context) {
    const variant =
      'sku' in key ? await context.load(variantsBySku, key.sku) : await context.load(variantsById, key.id);
    if (!variant) return null;
    const product = await context.load(productsById, variant.productId);
    return product && mayRead(context.viewer, product) ? variant : null;
  },
  product: ({ productId }, _, context) => required(context.load(productsById, productId), `product ${productId}`),
};
