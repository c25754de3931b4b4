import { keepOutOfCaches } from '@agora/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context.ts';
import type { ProductVariant } from '../../domain/products/product.ts';
import { productsById, variantsById, variantsBySku } from '../batches.ts';
import { isForEveryone, mayRead } from '../may-read.ts';

interface VariantKey {
  readonly id?: string | null | undefined;
  readonly sku?: string | null | undefined;
}

/** The variant of this id, or else of this SKU, when the viewer may read it. */
export async function findVariant(
  { id, sku }: VariantKey,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ProductVariant | null> {
  const variant =
    id == null
      ? sku == null
        ? undefined
        : await context.load(variantsBySku, sku)
      : await context.load(variantsById, id);
  const product = variant && (await context.load(productsById, variant.productId));
  if (!isForEveryone(product, context.now())) keepOutOfCaches(info);
  return variant && product && mayRead(context.viewer, product, context.now()) ? variant : null;
}
