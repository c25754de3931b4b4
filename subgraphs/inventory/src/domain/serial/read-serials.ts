import { lineOfText } from '@agora/schema';
import type { StockRefusal } from '../stock.ts';
import { mostSerials } from './serial.ts';

/** Pieces of one variant, and which they are. */
export interface NamedPieces {
  readonly variantId: string;
  readonly quantity: number;
  readonly serials?: readonly string[] | null | undefined;
}

export interface NamedSerial {
  readonly variantId: string;
  readonly number: string;
  /** Where it was named. */
  readonly line: number;
  readonly field: readonly string[];
}

export type UnreadSerials = StockRefusal<
  'INVALID_SERIAL' | 'SERIAL_MISSING' | 'SERIAL_DUPLICATE' | 'NOT_SERIAL_TRACKED'
>;

/** Within a number nobody sees these, or takes them for the blank of the keyboard. */
const unseen = /\p{Cf}|[^\S ]/u;

/** One serial number for each piece of what is tracked by them, and none for others. */
export function readSerials(
  lines: readonly NamedPieces[],
  isTracked: (variantId: string) => boolean,
  /** Of a line, by its index. */
  fieldOf: (index: number) => readonly string[],
): { readonly refused?: never; readonly named: readonly NamedSerial[] } | UnreadSerials {
  const named = new Map<string, NamedSerial>();
  let count = 0;
  for (const [index, { variantId, quantity, serials }] of lines.entries()) {
    const field = [...fieldOf(index), 'serials'];
    const given = serials ?? [];
    count += given.length;
    if (count > mostSerials) return { refused: 'INVALID_SERIAL', field };
    if (!isTracked(variantId)) {
      if (given.length > 0) return { refused: 'NOT_SERIAL_TRACKED', field };
      continue;
    }
    for (const [place, text] of given.entries()) {
      const at = [...field, place.toString()];
      const number = lineOfText(text, 60);
      if (number === undefined || unseen.test(number)) return { refused: 'INVALID_SERIAL', field: at };
      const key = `${variantId} ${number}`;
      if (named.has(key)) return { refused: 'SERIAL_DUPLICATE', field: at };
      named.set(key, { variantId, number, line: index, field: at });
    }
    if (given.length !== quantity) return { refused: 'SERIAL_MISSING', field, outstanding: quantity - given.length };
  }
  return { named: [...named.values()] };
}
