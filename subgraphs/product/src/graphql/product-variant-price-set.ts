import { mutate, requireViewer } from '@agora/kit';
import type { Work } from '../context.ts';
import type { ProductRefusal } from '../domain/product.ts';
import { setVariantPrice } from '../domain/set-variant-price.ts';
import type { MutationResolvers, ProductErrorCode, ProductVariantPriceSetInput } from '../generated/resolvers.ts';
import { refuseVariant } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly variantId: string } | ProductRefusal<ProductErrorCode>;

export const productVariantPriceSet: NonNullable<MutationResolvers['productVariantPriceSet']> = (
  _,
  { input },
  context,
) => {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation: 'productVariantPriceSet',
    caller,
    input,
    decide: (work) => setPrice(input, caller, work),
    async answer({ variantId }) {
      const variant = (await context.stores.variants.by('id', [variantId])).get(variantId);
      return { variant: variant ?? null, userErrors: [] };
    },
    refuse: refuseVariant,
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
  if (decision.change) await products.addPriceChange(decision.change, changedBy, now());
  await products.save(decision);
  await emit(decision.events);
  return { variantId };
}
