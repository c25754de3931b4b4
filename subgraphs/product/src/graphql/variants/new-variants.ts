import { v7 as uuidv7 } from 'uuid';
import type { CreateVariant } from '../../domain/variants/read-variant.ts';
import type { ProductVariantInput } from '../../generated/resolvers.ts';

/** Variants as a client gives them, with the ids that they get. */
export function newVariants(inputs: readonly ProductVariantInput[]): CreateVariant[] {
  return inputs.map(({ sku, title, price, weightGrams, requiresShipping, quantityLimitPerCustomer, options }) => ({
    id: uuidv7(),
    sku,
    title,
    price,
    weightGrams: weightGrams ?? 0,
    quantityLimitPerCustomer: quantityLimitPerCustomer ?? null,
    requiresShipping: requiresShipping ?? true,
    options: options ?? [],
  }));
}
