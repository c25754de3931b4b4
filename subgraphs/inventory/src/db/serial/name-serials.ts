import type { NamedPieces, NamedSerial, UnreadSerials } from '../../domain/serial/read-serials.ts';
import { serialKey, type SerialNames } from '../../domain/serial/serial.ts';
import type { SerialMisfit, Unfit } from '../../domain/serial/unfit-serial.ts';
import type { StockLevel, StockRefusal } from '../../domain/stock.ts';
import type { StockWork } from '../stock-work.ts';
import { readNamed } from './read-named.ts';

interface Naming {
  /** Locked levels of all that is named. */
  readonly levels: readonly StockLevel[];
  readonly unfit: Unfit;
  /** Of a line, by its index. */
  readonly fieldOf?: (index: number) => readonly string[];
}

interface NamedSerials {
  readonly refused?: never;
  readonly names: SerialNames;
  /** The same, each with its line. */
  readonly named: readonly NamedSerial[];
}

/** The numbers that were named for pieces, by variants, each once and fit; none of variants that are not tracked. */
export async function nameSerials(
  lines: readonly NamedPieces[],
  { levels, unfit, fieldOf = (index) => ['lines', index.toString()] }: Naming,
  { serials }: Pick<StockWork, 'serials'>,
): Promise<NamedSerials | UnreadSerials | StockRefusal<SerialMisfit>> {
  const tracked = new Set(levels.flatMap((level) => (level.isSerialTracked ? [level.variantId] : [])));
  const read = await readNamed({ serials }, lines, (variantId) => tracked.has(variantId), fieldOf);
  if (read.refused) return read;
  for (const one of read.named) {
    const misfit = unfit(read.known.get(serialKey(one)), one.variantId);
    if (misfit) return { refused: misfit, field: one.field };
  }
  return { names: numbersOf(read.named), named: read.named };
}

export function numbersOf(named: readonly NamedSerial[]): SerialNames {
  const byVariant = Map.groupBy(named, ({ variantId }) => variantId);
  return new Map([...byVariant].map(([id, some]) => [id, some.map(({ number }) => number)]));
}
