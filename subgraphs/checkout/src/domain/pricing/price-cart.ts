import {
  adjustedPrice,
  type Adjustment,
  type Money,
  type OrderTotals,
  orderTotalsOf,
  type Parts,
  type PricedOrderLine,
  type PricedShipping,
  type ShippingOption,
  standardTaxClass,
  taxesOf,
  type TaxRule,
  totalOf,
} from '@agora/schema';
import type { CartLine, LineKind, OpenCart } from '../carts/cart.ts';
import type { AppliedPromotion, Promoted } from '../promotions/promote.ts';
import { explainTax } from '../tax/explain-tax.ts';
import type { AppliedRate } from '../tax/rate-of.ts';

export interface PricedCartLine extends PricedOrderLine {
  readonly kind: LineKind;
  /** The price that the customer agreed to. */
  readonly unitPriceWhenAdded: Money;
  /** A higher price to compare with. */
  readonly compareAtPrice: Money | null;
}

/** What a cart comes to, part by part. */
export interface PricedCart {
  readonly lines: readonly PricedCartLine[];
  /** Null while no shipping option is picked. */
  readonly shipping: PricedShipping | null;
  readonly totals: OrderTotals;
  /** What makes it cheaper. */
  readonly promotions: readonly AppliedPromotion[];
}

/** The rate of a kind of goods where a cart goes; null while there is no address that the shop ships to. */
export type RateOfClass = (taxClass: string) => AppliedRate | null;

/**
 * The parts of a cart with its promotions, and their sums, each part taxed as its kind of goods; shipping is taxed at the
 * standard rate.
 */
export function priceCart(
  { currency, lines, shippingOption }: OpenCart,
  { adjustments, shippingAdjustments, gifts, applied }: Promoted,
  rateOfClass: RateOfClass,
): PricedCart {
  const pricedLines = [
    ...lines.map((line, at) => priceLine(line, adjustments[at] ?? [], rulesOf(line.taxClass, rateOfClass))),
    ...gifts.map((line) => priceLine(line, [], rulesOf(line.taxClass, rateOfClass))),
  ];
  const rules = rulesOf(standardTaxClass, rateOfClass);
  const shipping = shippingOption && priceShipping(shippingOption, shippingAdjustments, rules);
  return {
    lines: pricedLines,
    shipping,
    promotions: applied,
    totals: orderTotalsOf(currency, pricedLines, shipping && partsOf(shipping)),
  };
}

function rulesOf(goods: string, rateOfClass: RateOfClass): TaxRule[] {
  const rate = rateOfClass(goods);
  if (!rate) return [];
  const { taxClass, millionths, isIncluded } = rate;
  return [{ taxClass, millionths, isIncluded, explanation: explainTax(goods, rate) }];
}

function priceLine(line: CartLine, adjustments: readonly Adjustment[], rules: readonly TaxRule[]): PricedCartLine {
  const { id: lineId, variantId, productId, sku, title, quantity, unitPrice } = line;
  const { unitPriceWhenAdded, compareAtPrice } = line;
  const parts = taxed({ quantity, unitPrice, adjustments: [...adjustments] }, rules);
  const named = { lineId, kind: line.kind, variantId, productId, sku, title };
  return { ...named, ...parts, listPrice: unitPrice, unitPriceWhenAdded, compareAtPrice, total: totalOf(parts) };
}

function priceShipping(
  option: ShippingOption,
  adjustments: readonly Adjustment[],
  rules: readonly TaxRule[],
): PricedShipping {
  const parts = taxed({ quantity: 1, unitPrice: option.price, adjustments: [...adjustments] }, rules);
  return { ...option, adjustments: parts.adjustments, taxes: parts.taxes, total: totalOf(parts) };
}

function taxed<Untaxed extends Omit<Parts, 'taxes'>>(parts: Untaxed, rules: readonly TaxRule[]) {
  return { ...parts, taxes: taxesOf(adjustedPrice(parts), rules) };
}

function partsOf({ price, adjustments, taxes }: PricedShipping): Parts {
  return { quantity: 1, unitPrice: price, adjustments, taxes };
}
