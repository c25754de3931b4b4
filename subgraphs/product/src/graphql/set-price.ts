import { isIdempotencyKey, requireViewer } from '@agora/kit';
import type { Work } from '../context.ts';
import type { ProductRefusal, ProductVariant } from '../domain/product.ts';
import { setVariantPrice } from '../domain/set-variant-price.ts';
import type { MutationResolvers, ProductErrorCode, ProductVariantPriceSetInput } from '../generated/resolvers.ts';
import { refuseVariant } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly variant: ProductVariant } | ProductRefusal<ProductErrorCode>;

export const productVariantPriceSet: NonNullable<MutationResolvers['productVariantPriceSet']> = async (
  _,
  { input },
  context,
) => {
  const { id: caller } = requireViewer(context);
  const { idempotencyKey: key } = input;
  if (!isIdempotencyKey(key)) return refuseVariant({ refused: 'INVALID_IDEMPOTENCY_KEY', field: ['idempotencyKey'] });
  return context.transact(async (work) => {
    const first = await work.once({ operation: 'productVariantPriceSet', caller, key, input }, async () => {
      const outcome = await setPrice(input, caller, work);
      return { keep: !outcome.refused, outcome };
    });
    if (first.conflict) return refuseVariant({ refused: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] });
    if (first.outcome.refused) return refuseVariant(first.outcome);
    return { variant: first.outcome.variant, userErrors: [] };
  });
};

async function setPrice(
  input: ProductVariantPriceSetInput,
  changedBy: string,
  { variants, products, emit, now }: Work,
): Promise<Outcome> {
  const { variantId, price, expectedVersion } = input;
  const variant = (await variants.by('id', [variantId])).get(variantId);
  const catalogued = variant && (await products.lock(variant.productId));
  if (!catalogued) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
  const decision = setVariantPrice(catalogued, { variantId, price, expectedVersion: expectedVersion ?? undefined });
  if (decision.refused) return decision;
  if (decision.change) await products.savePrice(decision.change, changedBy, now());
  await products.save(decision);
  await emit(decision.events);
  return { variant: decision.variant };
}
