import type { Context } from '../../context.ts';
import type { ProductRefusal } from '../../domain/products/product.ts';
import type { ProductErrorCode } from '../../generated/resolvers.ts';

/** What is remembered of a change of a product. */
export type Outcome = { readonly refused?: never; readonly productId: string } | ProductRefusal<ProductErrorCode>;

/** The payload of a change that is done. */
export function answerProduct({ stores }: Context) {
  return async ({ productId }: { readonly productId: string }) => ({
    product: (await stores.products.byId([productId])).get(productId) ?? null,
    userErrors: [],
  });
}

/** What is remembered of a change of a variant. */
export type VariantOutcome =
  { readonly refused?: never; readonly variantId: string } | ProductRefusal<ProductErrorCode>;

/** The payload of a change of a variant that is done. */
export function answerVariant({ stores }: Context) {
  return async ({ variantId }: { readonly variantId: string }) => ({
    variant: (await stores.variants.by('id', [variantId])).get(variantId) ?? null,
    userErrors: [],
  });
}
