import { isEqual, type Money, productPriceChanged } from '@agora/schema';
import { readPrice } from './price.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal, ProductStatus, ProductVariant } from './product.ts';
import { refuseStale } from './refuse-stale.ts';

export interface SetVariantPrice {
  readonly variantId: string;
  readonly price: { readonly amount: string; readonly currency: string };
  readonly expectedVersion: number | undefined;
}

export interface PriceChange {
  readonly variantId: string;
  readonly previous: Money;
  readonly price: Money;
}

interface PriceDecision extends ProductDecision {
  readonly variant: ProductVariant;
  /** What goes into the price history; undefined when the variant cost that before. */
  readonly change: PriceChange | undefined;
}

type Refusal = ProductRefusal<'VARIANT_NOT_FOUND' | 'INVALID_PRICE' | 'VERSION_CONFLICT' | 'INVALID_TRANSITION'>;

/** What is archived has no price to set: it is published again first. */
const allowedStatuses: readonly ProductStatus[] = ['DRAFT', 'PUBLISHED'];

/** The same price again is no change: the version stays, nobody is told. */
export function setVariantPrice(
  { product, variants, media }: CataloguedProduct,
  { variantId, price: given, expectedVersion }: SetVariantPrice,
  now: Date,
): PriceDecision | Refusal {
  const before = variants.find(({ id }) => id === variantId);
  if (!before) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
  const price = readPrice(given);
  if (!price) return { refused: 'INVALID_PRICE', field: ['price'] };
  const stale = refuseStale(product, expectedVersion);
  if (stale) return stale;
  if (!allowedStatuses.includes(product.status)) {
    return { refused: 'INVALID_TRANSITION', field: ['variantId'], allowedStatuses };
  }
  if (isEqual(price, before.price)) return { product, variants, media, variant: before, change: undefined, events: [] };

  const since = new Date(Math.max(now.getTime(), before.priceSince.getTime() + 1));
  const variant = { ...before, price, priceSince: since };
  const { price: previous, sku } = before;
  return {
    product: { ...product, version: product.version + 1 },
    variants: variants.map((other) => (other.id === variantId ? variant : other)),
    media,
    variant,
    change: { variantId, previous, price },
    events: [
      productPriceChanged.draft({
        productId: product.id,
        variantId,
        sku,
        previous,
        price,
        since: since.toISOString(),
      }),
    ],
  };
}
