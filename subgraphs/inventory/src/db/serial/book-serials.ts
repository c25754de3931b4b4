import { v7 as uuidv7 } from 'uuid';
import { placeOf } from '../../domain/place.ts';
import { knownByName } from '../../domain/serial/known-by-name.ts';
import { type Serial, serialKey, type SerialNames } from '../../domain/serial/serial.ts';
import { type NamedInMovements, serialsAfter } from '../../domain/serial/serials-after.ts';
import type { StockLevel, StockMovement } from '../../domain/stock.ts';
import type { StockWork } from '../stock-work.ts';

export type SerialWork = Pick<StockWork, 'serials' | 'reservations' | 'now'>;

/** Says of movements that are booked, and the levels after them, which pieces they were about, where those are tracked. */
export async function bookSerials(
  movements: readonly StockMovement[],
  levels: readonly StockLevel[],
  named: NamedInMovements,
  { serials, reservations, now }: SerialWork,
): Promise<void> {
  const tracked = new Set(levels.flatMap((level) => (level.isSerialTracked ? [level.variantId] : [])));
  const moved = movements.filter(({ variantId, kind }) => tracked.has(variantId) && kind !== 'RESERVED');
  if (moved.length === 0) return;
  const reservationIds = [...new Set(moved.flatMap(({ reservationId }) => reservationId ?? []))];
  const orders = reservationIds.length > 0 ? await reservations.ordersOf(reservationIds) : new Map<string, string>();
  const orderIds = [...new Set(orders.values())];
  const known = await serials.concerning({
    variantIds: [...tracked],
    names: [...namesIn(named.in), ...namesIn(named.out)],
    orderIds,
    transferIds: [...new Set(moved.flatMap(({ transferId }) => transferId ?? []))],
    leaving: leavingOf(moved, named.out),
  });
  const newName = () => `UNNAMED-${uuidv7().slice(-12).toUpperCase()}`;
  const asKnown = { in: inKnownLetters(named.in, known), out: inKnownLetters(named.out, known) };
  const after = serialsAfter(known, moved, { named: asKnown, orders, newId: uuidv7, newName, now: now() });
  const changed = new Map(after.serials.map((one) => [one.id, one]));
  const waiting = known.map((one) => changed.get(one.id) ?? one).filter(({ status }) => status === 'PICKED');
  for (const one of waiting.length > 0 ? unpicked(waiting, await serials.putAsideOf(orderIds)) : []) {
    changed.set(one.id, { ...one, status: 'IN_STOCK', orderId: null, isSaid: false });
  }
  await serials.save([...changed.values()], after.events, now());
}

/** A count may have found what came in since, written otherwise. */
function inKnownLetters(names: SerialNames = new Map(), known: readonly Serial[]): SerialNames {
  const byName = knownByName(namesIn(names), known);
  return new Map(
    [...names].map(([variantId, numbers]) => [
      variantId,
      numbers.map((number) => byName.get(serialKey({ variantId, number }))?.number ?? number),
    ]),
  );
}

const namesIn = (names: SerialNames = new Map()) =>
  [...names].flatMap(([variantId, numbers]) => numbers.map((number) => ({ variantId, number })));

/** Where so many leave that nobody named. */
function leavingOf(movements: readonly StockMovement[], named: SerialNames = new Map()) {
  const places = movements.flatMap(({ variantId, warehouseId, onHandDelta }) =>
    onHandDelta < 0 && !named.get(variantId)?.length ? [{ variantId, warehouseId, quantity: -onHandDelta }] : [],
  );
  return [...Map.groupBy(places, placeOf).values()].flatMap((same) => {
    const [one] = same;
    return one ? [{ ...one, quantity: same.reduce((sum, { quantity }) => sum + quantity, 0) }] : [];
  });
}

/** What is picked for orders that less is put aside for now. */
function unpicked(picked: readonly Serial[], putAside: ReadonlyMap<string, number>): Serial[] {
  const byOrder = Map.groupBy(picked, (one) => `${one.orderId ?? ''} ${placeOf(one)}`);
  return [...byOrder].flatMap(([key, some]) => some.slice(putAside.get(key) ?? 0));
}
