import type { Place } from '../place.ts';
import { placeOf } from '../place.ts';
import { isInStock, type Serial, type SerialChanges, type SerialEvent } from './serial.ts';
import type { NamedSerial } from './read-serials.ts';
import type { StockRefusal } from '../stock.ts';

interface OrderedPieces extends Place {
  /** Put aside for the order, in the warehouse still. */
  readonly putAside: number;
}

interface PickFacts {
  readonly orderId: string;
  readonly pieces: readonly OrderedPieces[];
  /** All that are named, and all that are picked for the order or left with it. */
  readonly known: readonly Serial[];
  readonly movedBy: string;
}

type Refusal = StockRefusal<'SERIAL_UNKNOWN' | 'SERIAL_ELSEWHERE' | 'MORE_THAN_LEFT'>;

/**
 * Says which pieces an order gets: those that are named, in the place of others that were picked or left by themselves. Where one
 * left in the place of another, that one is in stock after all.
 */
export function pickSerials(
  named: readonly NamedSerial[],
  { orderId, pieces, known, movedBy }: PickFacts,
): (SerialChanges & { readonly refused?: never }) | Refusal {
  const byName = new Map(known.map((one) => [`${one.variantId} ${one.number}`, one]));
  const isNamed = new Set(named.map(({ variantId, number }) => `${variantId} ${number}`));
  const changed = new Map<string, Serial>();
  const events: SerialEvent[] = [];
  const now = (one: Serial) => changed.get(one.id) ?? one;
  const put = (serial: Serial, kind: SerialEvent['kind']) => {
    changed.set(serial.id, serial);
    events.push({ serialId: serial.id, kind, warehouseId: serial.warehouseId, orderId, transferId: null, movedBy });
  };
  for (const { variantId, number, field } of named) {
    const serial = byName.get(`${variantId} ${number}`);
    if (!serial || serial.status === 'UNTRACKED') return { refused: 'SERIAL_UNKNOWN', field };
    if (serial.orderId === orderId && (serial.status === 'PICKED' || serial.status === 'SOLD')) {
      changed.set(serial.id, { ...now(serial), isSaid: true });
      continue;
    }
    const { warehouseId } = serial;
    const there = known.map(now).filter((one) => one.orderId === orderId && placeOf(one) === placeOf(serial));
    const putAside = pieces.find((one) => placeOf(one) === placeOf(serial))?.putAside ?? 0;
    const picked = there.filter(({ status }) => status === 'PICKED');
    const sold = there.filter(({ status }) => status === 'SOLD');
    if (!isInStock(serial) || serial.status === 'PICKED') return { refused: 'SERIAL_ELSEWHERE', field };
    if (putAside + sold.length === 0) return { refused: 'SERIAL_ELSEWHERE', field };
    if (picked.length < putAside) {
      put({ ...serial, status: 'PICKED', orderId, isSaid: true }, 'PICKED');
      continue;
    }
    // What was chosen by itself gives way before what somebody said.
    const [other] = [...picked, ...sold]
      .filter((one) => !isNamed.has(`${variantId} ${one.number}`))
      .toSorted((one, two) => Number(one.isSaid) - Number(two.isSaid));
    if (!other) return { refused: 'MORE_THAN_LEFT', field, outstanding: 0 };
    put({ ...other, status: 'IN_STOCK', orderId: null, isSaid: false }, 'PUT_BACK');
    put(
      { ...serial, status: other.status, orderId, isSaid: true, warehouseId },
      other.status === 'SOLD' ? 'SOLD' : 'PICKED',
    );
  }
  return { serials: [...changed.values()], events };
}
