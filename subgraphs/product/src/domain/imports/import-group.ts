import type { CataloguedProduct } from '../products/product.ts';
import { type ImportedProduct, importProduct } from './import-product.ts';
import type { ImportFacts } from './import-steps.ts';
import type { ImportPolicy, RowOutcome } from './product-import.ts';
import type { ProductRecord, RecordGroup, VariantRecord } from './product-record.ts';

interface Importing {
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
}

interface DecidedGroup {
  readonly imported: ImportedProduct | undefined;
  readonly rows: readonly DecidedRow[];
}

/** What becomes of the rows of one product: they are written together, or, where failed ones are ignored, without those. */
export function importGroup(group: RecordGroup, { before, facts, policy }: Importing): DecidedGroup {
  const { record, skipped } = group;
  const all = Array.from({ length: group.lastRow - group.firstRow + 1 }, (_, index) => group.firstRow + index);
  const blank = { code: null, field: null, slug: record?.slug ?? null, productId: null };
  if (!record) {
    const refused = { ...blank, outcome: 'REFUSED' as const, code: 'INVALID_RECORD', field: group.field ?? null };
    return { imported: undefined, rows: all.map((row) => ({ ...refused, row })) };
  }
  const failed = new Map<number, Failure>();
  const { decided, left } = decide(record, { before, facts, policy }, failed, group.firstRow);
  // A line of JSON has all variants of a product, so some of it may be done and some not.
  const isInPart = (row: number) => decided !== undefined && left.some((one) => one.row === row);
  const rows = all.map((row): DecidedRow => {
    const failure = failed.get(row);
    if (failure && !isInPart(row)) return { ...blank, ...failure, row, outcome: 'REFUSED' };
    if (skipped.includes(row)) return { ...blank, row, outcome: 'SKIPPED' };
    if (!decided) return { ...blank, row, outcome: 'REFUSED', code: 'PRODUCT_REFUSED' };
    return { ...blank, ...failure, row, outcome: decided.outcome, productId: decided.catalogued.product.id };
  });
  return { imported: decided, rows };
}

interface Failure {
  readonly code: string;
  readonly field: string;
}

interface Decided {
  readonly decided: ImportedProduct | undefined;
  readonly left: readonly VariantRecord[];
}

/** Without the rows that fail, as long as there are others; writes down why they failed. */
function decide(record: ProductRecord, importing: Importing, failed: Map<number, Failure>, firstRow: number): Decided {
  const decision = importProduct(importing.before, record, importing.facts);
  if (!decision.refused) return { decided: decision, left: record.variants };
  const [part, place = '', ...rest] = decision.field;
  const about = part === 'variants' ? record.variants[Number(place)] : undefined;
  const field = (about ? rest : decision.field).join('.');
  failed.set(about?.row ?? firstRow, { code: decision.refused, field });
  const others = record.variants.filter((one) => one !== about);
  const mayGoOn = importing.policy === 'IGNORE_FAILED' && about !== undefined && others.length > 0;
  return mayGoOn
    ? decide({ ...record, variants: others }, importing, failed, firstRow)
    : { decided: undefined, left: [] };
}
