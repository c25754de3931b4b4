import { foldedKey } from '../../domain/serial/known-by-name.ts';
import { type NamedSerial, readSerials, type UnreadSerials } from '../../domain/serial/read-serials.ts';
import { type Serial, serialKey } from '../../domain/serial/serial.ts';
import type { StockWork } from '../stock-work.ts';

interface Named {
  readonly refused?: never;
  /** A number that is known is written as it was first. */
  readonly named: readonly NamedSerial[];
  /** By `serialKey`. */
  readonly known: ReadonlyMap<string, Serial>;
}

/** The numbers that are named for pieces, each of another piece, and the pieces that are known by them. */
export async function readNamed(
  { serials }: Pick<StockWork, 'serials'>,
  ...given: Parameters<typeof readSerials>
): Promise<Named | UnreadSerials> {
  const read = readSerials(...given);
  if (read.refused) return read;
  const found = await serials.named(read.named);
  const pieces = new Set<string>();
  for (const one of read.named) {
    const piece = found.get(serialKey(one))?.id ?? foldedKey(one);
    if (pieces.has(piece)) return { refused: 'SERIAL_DUPLICATE', field: one.field };
    pieces.add(piece);
  }
  const named = read.named.map((one) => ({ ...one, number: found.get(serialKey(one))?.number ?? one.number }));
  return { named, known: new Map([...found.values()].map((one) => [serialKey(one), one])) };
}
