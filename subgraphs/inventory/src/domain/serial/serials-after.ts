import type { MovementKind, StockMovement } from '../stock.ts';
import {
  type Serial,
  type SerialChanges,
  type SerialEvent,
  type SerialEventKind,
  serialKey,
  type SerialNames,
  type SerialStatus,
} from './serial.ts';

export interface NamedInMovements {
  /** Of what comes in. */
  readonly in?: SerialNames | undefined;
  /** Of what leaves. */
  readonly out?: SerialNames | undefined;
}

interface Facts {
  readonly named: NamedInMovements;
  /** The orders of reservations. */
  readonly orders: ReadonlyMap<string, string>;
  readonly newId: () => string;
  /** For a piece that comes back by itself and that nobody ever named. */
  readonly newName: () => string;
  readonly now: Date;
}

const told: Readonly<Partial<Record<MovementKind, SerialEventKind>>> = {
  RECEIVED: 'ARRIVED',
  ARRIVED: 'MOVED',
  RETURNED: 'PUT_BACK',
  RESTOCKED: 'RETURNED',
  COMMITTED: 'SOLD',
  SENT: 'SENT',
};

const gone: Readonly<Partial<Record<MovementKind, SerialStatus>>> = { COMMITTED: 'SOLD', SENT: 'IN_TRANSIT' };

/**
 * Which pieces movements are about, of variants that are tracked: those that are named, and where nobody says so, because nothing
 * waits for a name, what was picked for the order and then what came in first. So there are always as many serials in stock as on hand.
 */
export function serialsAfter(
  known: readonly Serial[],
  movements: readonly StockMovement[],
  { named, orders, newId, newName, now }: Facts,
): SerialChanges {
  const serials = new Map(known.map((one) => [serialKey(one), one]));
  const changed = new Set<string>();
  const events: SerialEvent[] = [];
  const names = { in: queues(named.in), out: queues(named.out) };
  const put = (
    serial: Serial,
    kind: SerialEventKind,
    about: Pick<SerialEvent, 'orderId' | 'transferId' | 'movedBy'>,
  ) => {
    const key = serialKey(serial);
    serials.set(key, serial);
    changed.add(key);
    events.push({ serialId: serial.id, kind, warehouseId: serial.warehouseId, ...about });
  };
  for (const movement of movements) {
    const { variantId, warehouseId, kind, onHandDelta, reservationId, transferId = null, movedBy } = movement;
    const orderId = reservationId === null ? null : (orders.get(reservationId) ?? null);
    const about = { orderId, transferId, movedBy };
    const isComing = onHandDelta > 0;
    for (let rest = Math.abs(onHandDelta); rest > 0; rest -= 1) {
      const name = names[isComing ? 'in' : 'out'].get(variantId)?.shift();
      const found =
        name === undefined
          ? (isComing ? byItself : oldest)(serials.values(), movement, orderId)
          : serials.get(serialKey({ variantId, number: name }));
      if (isComing) {
        const number = found?.number ?? name ?? newName();
        const blank = { orderId: null, isSaid: false, transferId: null, arrivedAt: now };
        const there = { id: found?.id ?? newId(), variantId, number, status: 'IN_STOCK' as const, warehouseId };
        put({ ...there, ...blank }, told[kind] ?? 'FOUND', about);
      } else if (found) {
        const status = gone[kind] ?? 'WRITTEN_OFF';
        const left = { status, orderId: status === 'SOLD' ? orderId : null, transferId };
        put({ ...found, ...left, isSaid: found.status === 'PICKED' }, told[kind] ?? 'WRITTEN_OFF', about);
      }
    }
  }
  return { serials: [...serials.values()].filter((one) => changed.has(serialKey(one))), events };
}

const queues = (names: SerialNames = new Map()) => new Map([...names].map(([id, numbers]) => [id, [...numbers]]));

/** What comes in without a name: what left with the order, or what is on its way. */
function byItself(
  serials: Iterable<Serial>,
  { variantId, warehouseId, kind, transferId }: StockMovement,
  orderId: string | null,
): Serial | undefined {
  const isIt = (one: Serial) =>
    one.variantId === variantId &&
    (kind === 'RESTOCKED'
      ? one.status === 'SOLD' && one.orderId === orderId && orderId !== null
      : one.status === 'IN_TRANSIT' && one.transferId === transferId);
  // Where it lay is likelier, and a piece that nobody named likelier to have stayed.
  const compare = (one: Serial, other: Serial) =>
    Number(other.warehouseId === warehouseId) - Number(one.warehouseId === warehouseId) ||
    Number(one.isSaid) - Number(other.isSaid) ||
    byArrival(one, other);
  return first(serials, isIt, compare);
}

/** What leaves without a name. */
function oldest(
  serials: Iterable<Serial>,
  { variantId, warehouseId, kind }: StockMovement,
  orderId: string | null,
): Serial | undefined {
  const isPicked = (one: Serial) => kind === 'COMMITTED' && one.status === 'PICKED' && one.orderId === orderId;
  const isIt = (one: Serial) =>
    one.variantId === variantId && one.warehouseId === warehouseId && (one.status === 'IN_STOCK' || isPicked(one));
  return first(serials, isIt, (one, other) => Number(isPicked(other)) - Number(isPicked(one)) || byArrival(one, other));
}

/** Of those that fit, without putting all of them in order for each piece. */
function first(
  serials: Iterable<Serial>,
  isIt: (serial: Serial) => boolean,
  compare: (one: Serial, other: Serial) => number,
): Serial | undefined {
  let best: Serial | undefined;
  for (const one of serials) if (isIt(one) && (!best || compare(one, best) < 0)) best = one;
  return best;
}

const byArrival = (one: Serial, other: Serial) =>
  one.arrivedAt.getTime() - other.arrivedAt.getTime() || (one.id < other.id ? -1 : 1);
