import { mutate, requireViewer, type Viewer } from '@agora/kit';
import type { Work } from '../context.ts';
import type { ProductRefusal } from '../domain/product.ts';
import { setVariantPrice } from '../domain/set-variant-price.ts';
import type { MutationResolvers, ProductErrorCode, ProductVariantPriceSetInput } from '../generated/resolvers.ts';
import { mayChange } from './may-change.ts';
import { refuseVariant } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly variantId: string } | ProductRefusal<ProductErrorCode>;

export const productVariantPriceSet: NonNullable<MutationResolvers['productVariantPriceSet']> = (
  _,
  { input },
  context,
) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'productVariantPriceSet',
    caller: viewer.id,
    input,
    decide: (work) => setPrice(input, viewer, work),
    async answer({ variantId }) {
      const variant = (await context.stores.variants.by('id', [variantId])).get(variantId);
      return { variant: variant ?? null, userErrors: [] };
    },
    refuse: refuseVariant,
  });
};

async function setPrice(
  input: ProductVariantPriceSetInput,
  viewer: Viewer,
  { variants, products, emit, now }: Work,
): Promise<Outcome> {
  const { variantId, price, expectedVersion } = input;
  const variant = (await variants.by('id', [variantId])).get(variantId);
  const catalogued = variant && (await products.lock(variant.productId));
  if (!catalogued || !mayChange(viewer, catalogued.product))
    return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
  const wanted = { variantId, price, expectedVersion: expectedVersion ?? undefined };
  const decision = setVariantPrice(catalogued, wanted, now());
  if (decision.refused) return decision;
  if (decision.change) await products.addPriceChange(decision.change, viewer.id, now());
  await products.save(decision);
  await emit(decision.events);
  return { variantId };
}
