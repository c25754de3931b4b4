import { orderTotalsOf, type Parts, type PricedOrderLine, subtract, totalOf, zero } from '@agora/schema';
import { isShippingOwed } from './is-shipping-owed.ts';
import type { OrderWithLines } from './order.ts';
import { partsOf, worthOfPieces } from './parts-of.ts';

/** What is wanted of an order, part by part, and what it comes to: the pieces that were called off are left out, and with all that is shipped its shipping. */
export function pricedOrder(order: OrderWithLines) {
  const { currency } = order.totals.total;
  const lines = order.lines.flatMap((line): PricedOrderLine[] => {
    const { lineId, variantId, productId, sku, title, unitPrice, calledOff, requiresShipping } = line;
    const quantity = line.quantity - calledOff;
    if (quantity === 0) return [];
    const { adjustments, taxes, total } = worthOfPieces(order, line, calledOff, quantity);
    const listPrice = line.parts?.listPrice ?? unitPrice;
    const parts = { adjustments: [...adjustments], taxes: [...taxes], total };
    const told = requiresShipping ? {} : { requiresShipping };
    return [{ lineId, variantId, productId, sku, title, quantity, listPrice, unitPrice, ...parts, ...told }];
  });
  const isOwed = isShippingOwed(order);
  const { adjustments, taxes } = isOwed ? (order.shippingParts ?? restOf(order)) : { adjustments: [], taxes: [] };
  const price = isOwed ? order.totals.shipping : zero(currency);
  const parts = { quantity: 1, unitPrice: price, adjustments: [...adjustments], taxes: [...taxes] };
  const shipping = { ...order.shippingOption, price, ...parts, total: totalOf(parts) };
  return { currency, lines, shipping, totals: orderTotalsOf(currency, lines, parts) };
}

/** What shipping is made of where that was not kept: what the totals say and the lines do not come to. */
function restOf({ totals, ...order }: OrderWithLines): Pick<Parts, 'adjustments' | 'taxes'> {
  const ofLines = orderTotalsOf(totals.total.currency, [...partsOf({ totals, ...order }).values()], null);
  const off = subtract(ofLines.discount, totals.discount);
  const tax = subtract(totals.tax, ofLines.tax);
  return {
    adjustments: off.minor === 0 ? [] : [{ source: 'PROMOTION', code: null, text: '', amount: off }],
    taxes: tax.minor === 0 ? [] : [{ taxClass: 'standard', millionths: 0, isIncluded: false, amount: tax }],
  };
}
