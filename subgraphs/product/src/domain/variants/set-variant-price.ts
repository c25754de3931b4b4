import { isEqual, type Money, productPriceChanged } from '@agora/schema';
import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import { readPrice } from './price.ts';
import type {
  CataloguedProduct,
  ProductDecision,
  ProductRefusal,
  ProductStatus,
  ProductVariant,
} from '../products/product.ts';
import { refuseStale } from '../products/refuse-stale.ts';

interface GivenPrice {
  readonly amount: string;
  readonly currency: string;
}

export interface SetVariantPrice {
  readonly variantId: string;
  readonly price: GivenPrice;
  /** Null says that there is none from now on; left out, it stays while it is higher than the price. */
  readonly compareAtPrice?: GivenPrice | null | undefined;
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
  { variantId, price: given, compareAtPrice, expectedVersion }: SetVariantPrice,
  now: Date,
): PriceDecision | Refusal {
  const before = variants.find(({ id }) => id === variantId);
  if (!before) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
  const price = readPrice(given);
  if (!price) return { refused: 'INVALID_PRICE', field: ['price'] };
  const compareAt = compareAtPrice == null ? compareAtPrice : readPrice(compareAtPrice);
  const isComparable = compareAtPrice == null || (compareAt && compareAt.minor > price.minor);
  if (!isComparable) return { refused: 'INVALID_PRICE', field: ['compareAtPrice'] };
  const stale = refuseStale(product, expectedVersion);
  if (stale) return stale;
  if (!allowedStatuses.includes(product.status)) {
    return { refused: 'INVALID_TRANSITION', field: ['variantId'], allowedStatuses };
  }
  const kept = before.compareAt && before.compareAt.minor > price.minor ? before.compareAt : null;
  const comparing = { ...before, compareAt: compareAt === undefined ? kept : compareAt };
  const withOne = (one: ProductVariant) => variants.map((other) => (other.id === variantId ? one : other));
  if (isEqual(price, before.price)) {
    const changed = changeCatalogued({ product, variants, media }, { variants: withOne(comparing) });
    return { ...changed, variant: comparing, change: undefined };
  }

  const since = new Date(Math.max(now.getTime(), before.priceSince.getTime() + 1));
  // What lists say of another price is settled anew.
  const variant = { ...comparing, price, priceSince: since, ...(before.listed && { listed: null }) };
  const { sku } = before;
  const previous = before.price;
  return {
    product: { ...product, version: product.version + 1 },
    variants: withOne(variant),
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
