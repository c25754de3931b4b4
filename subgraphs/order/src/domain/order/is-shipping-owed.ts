import { isAnythingWanted } from './fulfilment-status.ts';
import { isSent, type OrderWithLines } from './order.ts';
import { hasLeft } from './parcel.ts';

/**
 * Whether the shipping of an order is to be paid. It is not where all that goes into parcels was called off before one had
 * left, and what is not shipped is wanted still.
 */
export function isShippingOwed({ lines, parcels }: Pick<OrderWithLines, 'lines' | 'parcels'>): boolean {
  const wanted = lines.filter(({ calledOff, quantity }) => calledOff < quantity);
  const isKeptWithoutParcels = isAnythingWanted({ lines }) && !isSent({ lines: wanted });
  return !isKeptWithoutParcels || !isSent({ lines }) || parcels.some(hasLeft);
}
