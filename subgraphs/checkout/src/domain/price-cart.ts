import {
  adjustedPrice,
  type Money,
  type OrderTotals,
  orderTotalsOf,
  type Parts,
  type PricedOrderLine,
  type PricedShipping,
  type ShippingOption,
  taxesOf,
  type TaxRule,
  totalOf,
} from '@agora/schema';
import type { CartLine, OpenCart } from './cart.ts';

export interface PricedCartLine extends PricedOrderLine {
  /** The price that the customer agreed to. */
  readonly unitPriceWhenAdded: Money;
}

/** What a cart comes to, part by part. */
export interface PricedCart {
  readonly lines: readonly PricedCartLine[];
  /** Null while no shipping option is picked. */
  readonly shipping: PricedShipping | null;
  readonly totals: OrderTotals;
}

/**
 * The parts of a cart and their sums. Tax is on top of the goods and their shipping, at the rate of where they go in
 * millionths; it is known once there is an address that the shop ships to.
 */
export function priceCart(
  { currency, lines, shippingOption, shippingAddress }: OpenCart,
  taxRate: number | undefined,
): PricedCart {
  const isTaxed = shippingAddress && taxRate !== undefined;
  const rules: TaxRule[] = isTaxed ? [{ taxClass: 'standard', millionths: taxRate, isIncluded: false }] : [];
  const pricedLines = lines.map((line) => priceLine(line, rules));
  const shipping = shippingOption && priceShipping(shippingOption, rules);
  return {
    lines: pricedLines,
    shipping,
    totals: orderTotalsOf(currency, pricedLines, shipping && partsOf(shipping)),
  };
}

function priceLine(line: CartLine, rules: readonly TaxRule[]): PricedCartLine {
  const { id: lineId, variantId, productId, sku, title, quantity, unitPrice, unitPriceWhenAdded } = line;
  const parts = taxed({ quantity, unitPrice, adjustments: [] }, rules);
  const named = { lineId, variantId, productId, sku, title };
  return { ...named, ...parts, listPrice: unitPrice, unitPriceWhenAdded, total: totalOf(parts) };
}

function priceShipping(option: ShippingOption, rules: readonly TaxRule[]): PricedShipping {
  const parts = taxed({ quantity: 1, unitPrice: option.price, adjustments: [] }, rules);
  return { ...option, adjustments: parts.adjustments, taxes: parts.taxes, total: totalOf(parts) };
}

function taxed<Untaxed extends Omit<Parts, 'taxes'>>(parts: Untaxed, rules: readonly TaxRule[]) {
  return { ...parts, taxes: taxesOf(adjustedPrice(parts), rules) };
}

function partsOf({ price, adjustments, taxes }: PricedShipping): Parts {
  return { quantity: 1, unitPrice: price, adjustments, taxes };
}
