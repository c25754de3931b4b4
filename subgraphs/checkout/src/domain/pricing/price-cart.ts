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
import { withSurcharge } from '../carts/delivery-slot.ts';
import { shippingOptionOf } from '../carts/shipping-of.ts';
import type { AppliedPromotion, Promoted } from '../promotions/promote.ts';
import { explainTax } from '../tax/explain-tax.ts';
import type { AppliedRate } from '../tax/rate-of.ts';
import type { TaxRelief } from '../tax/tax-relief.ts';
import { partsWithoutTax, withoutTax } from '../tax/without-tax.ts';

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
  /** Null while no shipping option is picked, and where nothing is shipped. */
  readonly shipping: PricedShipping | null;
  readonly totals: OrderTotals;
  /** What makes it cheaper. */
  readonly promotions: readonly AppliedPromotion[];
  /** Of the document by which its buyer is exempt from tax. */
  readonly exemptionCertificate?: string;
}

/** The rate of a kind of goods where a cart goes; null while there is no address that the shop ships to. */
export type RateOfClass = (taxClass: string) => AppliedRate | null;

/** How a cart is taxed. */
export interface Taxing {
  readonly rateOfClass: RateOfClass;
  /** Why nothing of it is taxed by the shop. */
  readonly relief?: TaxRelief | undefined;
}

/**
 * The parts of a cart with its promotions, and their sums, each part taxed as its kind of goods; shipping, of which a delivery
 * slot's surcharge is a part, is taxed at the standard rate.
 */
export function priceCart(
  cart: OpenCart,
  { adjustments, shippingAdjustments, gifts, applied }: Promoted,
  { rateOfClass, relief }: Taxing,
): PricedCart {
  const { currency, lines, details } = cart;
  const shippingOption = shippingOptionOf(cart);
  const taxingOf = (goods: string) => taxingBy(goods, rateOfClass(goods), relief);
  const pricedLines = [
    ...lines.map((line, at) => priceLine(line, adjustments[at] ?? [], taxingOf(line.taxClass))),
    ...gifts.map((line) => priceLine(line, [], taxingOf(line.taxClass))),
  ];
  const shipping =
    shippingOption &&
    priceShipping(withSurcharge(shippingOption, details.deliverySlot), shippingAdjustments, taxingOf(standardTaxClass));
  return {
    lines: pricedLines,
    shipping,
    promotions: applied,
    ...(relief?.exemptionCertificate !== undefined && { exemptionCertificate: relief.exemptionCertificate }),
    totals: orderTotalsOf(currency, pricedLines, shipping && partsOf(shipping)),
  };
}

/** How something is taxed. */
interface TaxingOfGoods {
  readonly rules: readonly TaxRule[];
  /** What goes off prices first, as they include a tax that is not owed here. */
  readonly relievedMillionths: number;
}

function taxingBy(goods: string, rate: AppliedRate | null, relief: TaxRelief | undefined): TaxingOfGoods {
  if (!rate) return { rules: [], relievedMillionths: 0 };
  const { taxClass, millionths, isIncluded } = rate;
  if (!relief) {
    return {
      rules: [{ taxClass, millionths, isIncluded, explanation: explainTax(goods, rate) }],
      relievedMillionths: 0,
    };
  }
  const { code, data } = relief.explanation;
  const explanation = { code, data: { ...data, taxClass: goods } };
  return {
    rules: [{ taxClass, millionths: 0, isIncluded: false, explanation }],
    relievedMillionths: isIncluded ? millionths : 0,
  };
}

function priceLine(line: CartLine, adjustments: readonly Adjustment[], taxing: TaxingOfGoods): PricedCartLine {
  const { id: lineId, variantId, productId, sku, title, quantity, unitPrice } = line;
  const shown = (price: Money) => withoutTax(price, taxing.relievedMillionths);
  const parts = taxed({ quantity, unitPrice, adjustments: [...adjustments] }, taxing);
  const named = {
    ...{ lineId, kind: line.kind, variantId, productId, sku, title },
    ...(!line.requiresShipping && { requiresShipping: false }),
  };
  return {
    ...named,
    ...parts,
    listPrice: parts.unitPrice,
    unitPriceWhenAdded: shown(line.unitPriceWhenAdded),
    compareAtPrice: line.compareAtPrice && shown(line.compareAtPrice),
    total: totalOf(parts),
  };
}

function priceShipping(
  option: ShippingOption,
  adjustments: readonly Adjustment[],
  taxing: TaxingOfGoods,
): PricedShipping {
  const parts = taxed({ quantity: 1, unitPrice: option.price, adjustments: [...adjustments] }, taxing);
  const { unitPrice: price, taxes } = parts;
  return { ...option, price, adjustments: parts.adjustments, taxes, total: totalOf(parts) };
}

function taxed<Untaxed extends Omit<Parts, 'taxes'>>(given: Untaxed, { rules, relievedMillionths }: TaxingOfGoods) {
  const parts = partsWithoutTax(given, relievedMillionths);
  return { ...parts, taxes: taxesOf(adjustedPrice(parts), rules) };
}

function partsOf({ price, adjustments, taxes }: PricedShipping): Parts {
  return { quantity: 1, unitPrice: price, adjustments, taxes };
}
