import { deliveryLinesCancelled, type EventDraft } from '@agora/schema';
import { cancelDelivery } from './cancel-delivery.ts';
import type { DeliveryDecision, Parcel, ParcelLine } from './delivery.ts';
import { referenceOf } from './reference-of.ts';
import { statusAfter } from './transitions.ts';

/** How many pieces of each line. */
type Pieces = ReadonlyMap<string, number>;

/** A parcel with fewer pieces, or one that will not leave as nothing stays in it. */
type TakenOut = { readonly taken: Pieces } & (
  DeliveryDecision | { readonly parcel: Parcel; readonly entry?: never; readonly events: readonly EventDraft[] }
);

/** As many of the unwanted pieces as are in a parcel. Undefined when there are none, or it has left. */
export function takeOut(parcel: Parcel, unwanted: Pieces, now: Date): TakenOut | undefined {
  if (!statusAfter(parcel.status, 'CANCELLED')) return undefined;
  const out = parcel.lines
    .map((line) => ({ ...line, quantity: Math.min(line.quantity, unwanted.get(line.lineId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  if (out.length === 0) return undefined;
  const taken = new Map(out.map(({ lineId, quantity }) => [lineId, quantity]));
  const lines = parcel.lines
    .map((line) => ({ ...line, quantity: line.quantity - (taken.get(line.lineId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) {
    const cancelled = cancelDelivery(parcel, now);
    return cancelled.refused ? undefined : { taken, ...cancelled };
  }
  const left: Parcel = { ...parcel, lines, takenOut: summed([...parcel.takenOut, ...out]) };
  const cancelled = left.takenOut.map(({ quantity: quantityInAll, ...line }) => ({ ...line, quantityInAll }));
  return { taken, parcel: left, events: [deliveryLinesCancelled.draft({ ...referenceOf(left, now), cancelled })] };
}

function summed(lines: readonly ParcelLine[]): readonly ParcelLine[] {
  return [...Map.groupBy(lines, ({ lineId }) => lineId).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, quantity: others.reduce((sum, { quantity }) => sum + quantity, first.quantity) }] : [],
  );
}
