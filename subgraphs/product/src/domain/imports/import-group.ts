import type { CataloguedProduct } from '../products/product.ts';
import { allFaults, faultsOfUnreadable } from './faults/all-faults.ts';
import { columnOf } from './faults/column-of.ts';
import type { FoundFault } from './faults/found-fault.ts';
import { type ImportFault, mostFaults } from './faults/import-fault.ts';
import { type ImportedProduct, importProduct } from './import-product.ts';
import type { ImportFacts } from './import-steps.ts';
import { keepable } from './keepable.ts';
import type { ImportFormat, ImportPolicy, RowOutcome } from './product-import.ts';
import type { ProductRecord, RecordGroup, VariantRecord } from './product-record.ts';

interface Importing {
  readonly format: ImportFormat;
  /** The product that there is; undefined when there is none, or none that may be changed. */
  readonly before: CataloguedProduct | undefined;
  readonly facts: ImportFacts;
  readonly policy: ImportPolicy;
}

interface DecidedRow {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly code: string | null;
  readonly field: string | null;
  readonly slug: string | null;
  readonly productId: string | null;
  /** All that is amiss with it, the first in front; at most `mostFaults`. */
  readonly faults: readonly ImportFault[];
  readonly hasMoreFaults: boolean;
}

interface DecidedGroup {
  readonly imported: ImportedProduct | undefined;
  readonly rows: readonly DecidedRow[];
}

/** What becomes of the rows of one product: they are written together, or, where failed ones are ignored, without those. */
export function importGroup(group: RecordGroup, { before, facts, policy, format }: Importing): DecidedGroup {
  const { record, skipped } = group;
  const all = rowsOf(group);
  const untold = { code: null, field: null, faults: [], hasMoreFaults: false };
  const blank = { ...untold, slug: record?.slug ?? null, productId: null };
  const tell = (of: readonly FoundFault[]) => ({
    code: of[0]?.code ?? null,
    field: of[0] ? keepable(of[0].field.join('.')) : null,
    faults: of.slice(0, mostFaults).map((one) => ({ code: one.code, column: columnOf(one, format) })),
    hasMoreFaults: of.length > mostFaults,
  });
  if (!record) {
    const told = {
      ...tell(faultsOfUnreadable(group, before, facts)),
      field: group.field === undefined ? null : keepable(group.field),
    };
    const refused = { ...blank, ...told, outcome: 'REFUSED' as const };
    return { imported: undefined, rows: all.map((row) => ({ ...refused, row })) };
  }
  const { decided, left, refused } = decide(record, { before, facts, policy });
  const faults = refused.length > 0 ? allFaults(before, record, facts, refused) : [];
  const variantOf = ({ variant }: FoundFault) => (variant === undefined ? undefined : record.variants[variant]);
  // What is written has only those faults that something of it was left out for.
  const isWhy = (one: FoundFault) => !decided || refused.some(({ variant }) => variant === one.variant);
  const byRow = Map.groupBy(faults.filter(isWhy), (one) => variantOf(one)?.row ?? group.firstRow);
  // A line of JSON has all variants of a product, so some of it may be done and some not.
  const isInPart = (row: number) => decided !== undefined && left.some((one) => one.row === row);
  const rows = all.map((row): DecidedRow => {
    const told = tell(byRow.get(row) ?? []);
    if (told.code !== null && !isInPart(row)) return { ...blank, ...told, row, outcome: 'REFUSED' };
    if (skipped.includes(row)) return { ...blank, row, outcome: 'SKIPPED' };
    if (!decided) return { ...blank, ...becauseOfAnother, row, outcome: 'REFUSED' };
    return { ...blank, ...told, row, outcome: decided.outcome, productId: decided.catalogued.product.id };
  });
  return { imported: decided, rows };
}

/** What is told of rows that nobody could decide, because of a mistake in the shop itself. */
export function failedGroup(group: RecordGroup): DecidedGroup {
  const why = { code: 'ROW_FAILED', field: null, faults: [{ code: 'ROW_FAILED', column: '' }], hasMoreFaults: false };
  const refused = { ...why, outcome: 'REFUSED' as const, slug: group.record?.slug ?? null, productId: null };
  return { imported: undefined, rows: rowsOf(group).map((row) => ({ ...refused, row })) };
}

function rowsOf({ firstRow, lastRow }: RecordGroup): number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
}

const becauseOfAnother = { code: 'PRODUCT_REFUSED', faults: [{ code: 'PRODUCT_REFUSED', column: '' }] };

interface Decided {
  readonly decided: ImportedProduct | undefined;
  readonly left: readonly VariantRecord[];
  /** What was refused first, and where failed rows are left out, what of them was. */
  readonly refused: readonly FoundFault[];
}

/** Without the rows that fail, as long as there are others; says why they failed. */
function decide(
  record: ProductRecord,
  { before, facts, policy }: Pick<Importing, 'before' | 'facts' | 'policy'>,
): Decided {
  const refused: FoundFault[] = [];
  for (let left = record.variants; ;) {
    const decision = importProduct(before, { ...record, variants: left }, facts);
    if (!decision.refused) return { decided: decision, left, refused };
    const [part, place = '', ...rest] = decision.field;
    const about = part === 'variants' ? left[Number(place)] : undefined;
    const field = about ? rest : decision.field;
    refused.push({ code: decision.refused, variant: about && record.variants.indexOf(about), field });
    left = left.filter((one) => one !== about);
    const mayGoOn = policy === 'IGNORE_FAILED' && about !== undefined && left.length > 0;
    if (!mayGoOn) return { decided: undefined, left: [], refused };
  }
}
