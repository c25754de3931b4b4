import { add, allocate, type Parts, subtract, times, worthOf, zero } from '@agora/schema';
import { isShippingOwed } from './is-shipping-owed.ts';
import type { OrderLine, OrderWithLines } from './order.ts';

type Bought = Pick<OrderWithLines, 'lines' | 'totals'>;

/** What each line is made of. Where that was not kept, the taxes of the order are shared by what its lines and its shipping cost. */
export function partsOf({ lines, totals }: Bought): ReadonlyMap<string, Parts> {
  const costs = [...lines.map(({ total }) => total.minor), totals.shipping.minor].map((minor) => Math.max(0, minor));
  const hasCosts = costs.some((minor) => minor > 0);
  const shares = hasCosts ? allocate(totals.tax, costs) : [];
  return new Map(
    lines.map((line, index) => {
      const { lineId, quantity, unitPrice, total, parts } = line;
      const amount = subtract(total, times(unitPrice, quantity));
      const kept = parts ?? {
        adjustments: amount.minor === 0 ? [] : [{ source: 'PROMOTION' as const, code: null, text: '', amount }],
        taxes: [
          { taxClass: 'standard', millionths: 0, isIncluded: false, amount: shares[index] ?? zero(total.currency) },
        ],
      };
      return [lineId, { quantity, unitPrice, ...kept }];
    }),
  );
}

/** What pieces of a line cost, with their share of all that is added to and taken off the line; those from `before` on. */
export function worthOfPieces(order: Bought, { lineId }: Pick<OrderLine, 'lineId'>, before: number, count: number) {
  const parts = partsOf(order).get(lineId);
  if (!parts) throw new TypeError(`an order has no line ${lineId}`);
  return worthOf(parts, before, count);
}

/** What an order costs without the pieces that were called off, and without its shipping where that is not owed. */
export function costOf(order: Bought & Pick<OrderWithLines, 'parcels'>) {
  const parts = partsOf(order);
  const { total } = order.totals;
  const worthInAll = (piecesOf: (line: OrderLine) => { readonly before: number; readonly count: number }) =>
    order.lines.reduce((sum, line) => {
      const made = parts.get(line.lineId);
      const { before, count } = piecesOf(line);
      return made && count > 0 ? add(sum, worthOf(made, before, count).total) : sum;
    }, zero(total.currency));
  return isShippingOwed(order)
    ? subtract(
        total,
        worthInAll(({ calledOff }) => ({ before: 0, count: calledOff })),
      )
    : worthInAll(({ calledOff, quantity }) => ({ before: calledOff, count: quantity - calledOff }));
}
