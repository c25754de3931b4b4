import type { OrderLine, OrderWithLines } from '../order/order.ts';
import { hasLeft, type Parcel } from '../order/parcel.ts';
import { paymentStatusOf } from '../order/payment-status.ts';
import { owedOf } from '../order/refund.ts';

/** What became of the pieces of each line, by what is known of parcels and payments. */
export function countPieces(order: OrderWithLines): readonly OrderLine[] {
  // Where what is left of it costs nothing, all the money may be back, and that was not for these pieces.
  const isFree = order.cancellation === null && owedOf(order).minor === 0;
  const isRefunded = paymentStatusOf(order) === 'REFUNDED' && !isFree;
  // All that was due is back: the pieces that were called off are paid back, whatever the others are.
  const areSettled = order.refunds.length > 0 && order.refunds.every(({ state }) => state === 'REFUNDED');
  return order.lines.map((line) => {
    // What is in no parcel was handed over, or not yet.
    const shipped = line.requiresShipping ? carriedBy(line, order.parcels, hasLeft) : line.shipped;
    return {
      ...line,
      shipped,
      delivered: line.requiresShipping
        ? carriedBy(line, order.parcels, ({ stage }) => stage === 'DELIVERED')
        : line.delivered,
      cancelled: Math.min(line.quantity - shipped, order.cancellation ? line.quantity : line.calledOff),
      refunded: isRefunded ? line.quantity : Math.max(line.refunded, areSettled ? line.calledOff : 0),
    };
  });
}

/** How many pieces of a line are in parcels that got so far; never more than were ordered. */
function carriedBy({ lineId, quantity }: OrderLine, parcels: readonly Parcel[], isSoFar: (parcel: Parcel) => boolean) {
  const listedIn = ({ lines }: Parcel) => lines?.find((carried) => carried.lineId === lineId)?.quantity ?? 0;
  const sum = (some: readonly Parcel[]) => some.reduce((pieces, parcel) => pieces + listedIn(parcel), 0);
  const hasRest = parcels.some((parcel) => parcel.lines === null && isSoFar(parcel));
  const rest = hasRest ? quantity - sum(parcels.filter(({ stage }) => stage !== 'CANCELLED')) : 0;
  return Math.min(quantity, sum(parcels.filter(isSoFar)) + Math.max(0, rest));
}
