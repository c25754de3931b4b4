import { comesIn, type SerialMisfit, type Unfit } from '../../domain/serial/unfit-serial.ts';
import { isInStock } from '../../domain/serial/serial.ts';
import type { UnreadSerials } from '../../domain/serial/read-serials.ts';
import type { StockLevel, StockRefusal } from '../../domain/stock.ts';
import type { StockWork } from '../stock-work.ts';
import { nameSerials } from './name-serials.ts';

interface CountedLine {
  readonly variantId: string;
  readonly counted: number;
  readonly serials?: readonly string[] | null | undefined;
}

interface Difference {
  readonly missing: readonly string[];
  readonly found: readonly string[];
}

interface Counted {
  readonly refused?: never;
  /** By the variants that are tracked by serial number. */
  readonly differences: ReadonlyMap<string, Difference>;
}

/** By which pieces a count differs from what lies in a warehouse by the books. What lies elsewhere by them has to come here first. */
export async function countSerials(
  lines: readonly CountedLine[],
  { levels, warehouseId }: { readonly levels: readonly StockLevel[]; readonly warehouseId: string },
  work: Pick<StockWork, 'serials'>,
): Promise<Counted | UnreadSerials | StockRefusal<SerialMisfit>> {
  const unfit: Unfit = (known, variantId) => {
    if (known && isInStock(known) && known.warehouseId === warehouseId) return undefined;
    return comesIn(known, variantId) ? 'SERIAL_ELSEWHERE' : undefined;
  };
  const pieces = lines.map(({ variantId, counted, serials }) => ({ variantId, quantity: counted, serials }));
  const named = await nameSerials(pieces, { levels, unfit }, work);
  if (named.refused) return named;
  const tracked = levels.flatMap((level) => (level.isSerialTracked ? [level.variantId] : []));
  if (tracked.length === 0) return { differences: new Map() };
  const there = Map.groupBy(await work.serials.thereOf(tracked, warehouseId), ({ variantId }) => variantId);
  const differences = tracked.map((variantId) => {
    const booked = new Set((there.get(variantId) ?? []).map(({ number }) => number));
    const counted = new Set(named.names.get(variantId));
    const difference = {
      missing: [...booked].filter((number) => !counted.has(number)),
      found: [...counted].filter((number) => !booked.has(number)),
    };
    return [variantId, difference] as const;
  });
  return { differences: new Map(differences) };
}
