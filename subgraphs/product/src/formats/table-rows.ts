import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { longestRow, UnreadableFile } from './unreadable-file.ts';
import { unguarded } from './guarded-cell.ts';

/** A row of a table: what stands in it, by the headings. */
export interface TableRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  /** The text under the first of these headings that has one; undefined where there is none. */
  readonly cell: (...headings: readonly string[]) => string | undefined;
  /** All texts that there are, by their headings. */
  readonly cells: () => readonly (readonly [heading: string, text: string])[];
}

interface Table {
  readonly delimiter: string;
  /** One of them at least must be there. */
  readonly required: readonly string[];
}

/** The rows of a CSV or TSV file, one at a time. Throws UnreadableFile for what is none. */
export async function* tableRows(file: Readable, { delimiter, required }: Table): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    delimiter,
    columns: (headings: string[]) => headings.map(headingOf),
    relaxColumnCount: true,
    skipRecordsWithEmptyValues: true,
    maxRecordSize: longestRow,
    info: true,
  });
  file.on('error', (error) => parser.destroy(error));
  file.pipe(parser);
  let row = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      row = info.records + 1;
      if (row === 2 && !required.some((heading) => heading in record)) throw withoutHeading(required);
      const cell: TableRow['cell'] = (...headings) => {
        const text = headings.map((heading) => record[heading]?.trim()).find(Boolean);
        return text === undefined ? undefined : unguarded(text);
      };
      const cells: TableRow['cells'] = () =>
        Object.keys(record).flatMap((heading) => {
          const text = cell(heading);
          return text === undefined ? [] : [[heading, text] as const];
        });
      yield { row, cell, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Rows before it may not have been taken yet; the headings are none of its records.
    const at = typeof error['records'] === 'number' ? error['records'] + 2 : row + 1;
    throw new UnreadableFile(reasonOf(error, at), at, { cause: error });
  } finally {
    file.unpipe(parser);
    parser.destroy();
  }
}

interface Parsed {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly records: number };
}

function reasonOf({ code }: CsvError, row: number): string {
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return `Row ${row} is too long: all of its cells have at most 1 MiB. A quotation mark that is never closed makes one row of all that follows.`;
  }
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `Row ${row} has a quotation mark that is never closed.`;
  return `Row ${row} cannot be read: a quotation mark stands where none may be.`;
}

function withoutHeading(required: readonly string[]): UnreadableFile {
  return new UnreadableFile(`There is no heading "${required.join('" or "')}".`, 1);
}

/** `g:Item Group ID` is `item_group_id`. */
function headingOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replaceAll(/[\s_]+/g, '_');
}
