import { pipeline } from 'node:stream';
import { NotUtf8, RouteError, type Upload, utf8Of } from '@agora/kit';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import type { CountedLine } from '../domain/level/count-stock.ts';
import { placeOf } from '../domain/place.ts';

const record = z.object({
  variantId: z.uuid().toLowerCase(),
  warehouse: z.string().min(1),
  counted: z.string().regex(/^\d{1,10}$/),
});

const columns = ['variantId', 'warehouse', 'counted'];
const longestLine = 10_000;
const mostFaults = 100;

interface Fault {
  readonly line: number;
  readonly code: 'INVALID_LINE' | 'WAREHOUSE_NOT_FOUND' | 'DUPLICATE_LINE';
  /** The line before it that is about the same goods in the same place. */
  readonly duplicateOf?: number;
}

/** Reads a count, line by line; lines where nothing was counted are left out. Throws `INVALID_FILE` for what is no such file. */
export async function* readCount(
  upload: Upload,
  warehouses: ReadonlyMap<string, string>,
): AsyncGenerator<CountedLine | Fault> {
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestLine,
    columns: true,
  });
  // Its failure is the parser's, which is read.
  pipeline(utf8Of(upload.read()), parser, () => undefined);
  try {
    for await (const read of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
      const { lines: line } = read.info;
      if (!columns.every((name) => name in read.record))
        throw unfit('The first line names the columns variantId, warehouse and counted.');
      if (read.record['counted'] === '') continue;
      const { data } = record.safeParse(read.record);
      const warehouseId = warehouses.get(data?.warehouse ?? '');
      if (!data) yield { line, code: 'INVALID_LINE' };
      else if (warehouseId === undefined) yield { line, code: 'WAREHOUSE_NOT_FOUND' };
      else yield { line, variantId: data.variantId, warehouseId, counted: Number(data.counted) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw unfit(reasonOf(error));
    if (error instanceof NotUtf8) throw unfit(error.message, { line: error.line, byte: error.byte });
    throw error;
  }
}

/** Reads a whole count and throws `INVALID_LINES` with the first of its faults: such a file is not begun with. */
export async function checkCount(upload: Upload, warehouses: ReadonlyMap<string, string>): Promise<void> {
  const faults: Fault[] = [];
  const lineOf = new Map<string, number>();
  for await (const read of readCount(upload, warehouses)) {
    if ('code' in read) faults.push(read);
    else {
      const duplicateOf = lineOf.get(placeOf(read));
      if (duplicateOf === undefined) lineOf.set(placeOf(read), read.line);
      else faults.push({ line: read.line, code: 'DUPLICATE_LINE', duplicateOf });
    }
    if (faults.length === mostFaults) break;
  }
  if (faults.length === 0) return;
  throw new RouteError(422, 'INVALID_LINES', 'Some lines cannot be read. Nothing was changed.', { more: { faults } });
}

function reasonOf({ code, lines }: CsvError): string {
  const line = `Line ${String(lines)}`;
  if (code === 'CSV_MAX_RECORD_SIZE') return `${line} is too long: at most ${longestLine} bytes.`;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quotation mark is never closed.';
  if (code === 'CSV_RECORD_INCONSISTENT_COLUMNS') return `${line} has not as many cells as the first line.`;
  return `${line} cannot be read: a quotation mark stands where none may be.`;
}

function unfit(detail: string, more: Readonly<Record<string, number>> = {}): RouteError {
  return new RouteError(422, 'INVALID_FILE', detail, { more });
}
