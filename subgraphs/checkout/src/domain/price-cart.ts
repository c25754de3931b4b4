import {
  adjustedPrice,
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
import { type CartLine, type OpenCart, shopCurrency } from './cart.ts';

/** What a cart comes to, part by part. */
export interface PricedCart {
  readonly lines: readonly PricedOrderLine[];
  /** Null while no shipping option is picked. */
  readonly shipping: PricedShipping | null;
  readonly totals: OrderTotals;
}

/**
 * The parts of a cart and their sums. Tax is on top of the goods and their shipping, at the rate of where they go in
 * millionths; it is known once there is an address that the shop ships to.
 */
export function priceCart(
  { lines, shippingOption, shippingAddress }: OpenCart,
  taxRate: number | undefined,
): PricedCart {
  const isTaxed = shippingAddress && taxRate !== undefined;
  const rules: TaxRule[] = isTaxed ? [{ taxClass: 'standard', millionths: taxRate, isIncluded: false }] : [];
  const pricedLines = lines.map((line) => priceLine(line, rules));
  const shipping = shippingOption && priceShipping(shippingOption, rules);
  return {
    lines: pricedLines,
    shipping,
    totals: orderTotalsOf(shopCurrency, pricedLines, shipping && partsOf(shipping)),
  };
}

function priceLine(line: CartLine, rules: readonly TaxRule[]): PricedOrderLine {
  const { id: lineId, variantId, productId, sku, title, quantity, unitPrice } = line;
  const parts = taxed({ quantity, unitPrice, adjustments: [] }, rules);
  return { lineId, variantId, productId, sku, title, listPrice: unitPrice, ...parts, total: totalOf(parts) };
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
