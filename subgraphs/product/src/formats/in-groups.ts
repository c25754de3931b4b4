import type { RecordGroup } from '../domain/imports/product-record.ts';

/** A product has at most 100 variants and 30 pictures; what is more is not read as one. */
const mostRows = 500;

interface Grouping<Row> {
  /** What rows of one product have in common; undefined for a row that goes on with the one before. */
  readonly keyOf: (row: Row) => string | undefined;
  readonly read: (rows: readonly Row[]) => Pick<RecordGroup, 'record' | 'skipped' | 'field'>;
}

/** Rows that follow each other and are of one product, as one. */
export async function* inGroups<Row extends { readonly row: number }>(
  rows: AsyncIterable<Row>,
  { keyOf, read }: Grouping<Row>,
): AsyncGenerator<RecordGroup> {
  let group: Row[] = [];
  let key: string | undefined;
  const grouped = (): RecordGroup[] => {
    const [first, last] = [group[0], group.at(-1)];
    return first && last ? [{ firstRow: first.row, lastRow: last.row, ...read(group) }] : [];
  };
  for await (const row of rows) {
    const own = keyOf(row);
    if (group.length > 0 && ((own !== undefined && own !== key) || group.length >= mostRows)) {
      yield* grouped();
      group = [];
    }
    if (group.length === 0 || own !== undefined) key = own;
    group.push(row);
  }
  yield* grouped();
}
