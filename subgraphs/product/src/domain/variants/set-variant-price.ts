import { isEqual, type Money, productPriceChanged } from '@agora/schema';
import { updated } from '../catalogue/catalogued.ts';
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
  /** Whether everybody is told so: not while a list says another price. */
  readonly isShown: boolean;
}

interface PriceDecision extends ProductDecision {
  readonly variant: ProductVariant;
  /** What becomes of its own price; undefined when the variant cost that before. */
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

  const { sku, price: previous } = before;
  const next = { ...product, version: product.version + 1 };
  if (before.listed) {
    // It goes on costing what the list says, until that is settled anew by this price.
    const variant = { ...comparing, price };
    const after = { product: next, variants: withOne(variant), media };
    return { ...after, variant, change: { variantId, previous, price, isShown: false }, events: [updated(after)] };
  }
  const since = new Date(Math.max(now.getTime(), before.priceSince.getTime() + 1));
  const variant = { ...comparing, price, priceSince: since };
  return {
    product: next,
    variants: withOne(variant),
    media,
    variant,
    change: { variantId, previous, price, isShown: true },
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
