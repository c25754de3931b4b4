import type { ProductVariant } from './product.ts';

/** So many variants of a product can be bought at once. */
export const mostSold = 100;
/** So many it may have had in all its life: those that were withdrawn stay for whoever ordered them. */
const mostEver = 500;

/** What can be bought of a product. */
export function soldOf<Variant extends Pick<ProductVariant, 'isWithdrawn'>>(variants: readonly Variant[]): Variant[] {
  return variants.filter(({ isWithdrawn }) => !isWithdrawn);
}

/** Whether a product may have these variants. */
export function isVariantCount(variants: readonly ProductVariant[]): boolean {
  const { length } = soldOf(variants);
  return length >= 1 && length <= mostSold && variants.length <= mostEver;
}
