/** What becomes of products and rows that are refused. */
export type ImportPolicy = 'IGNORE_FAILED' | 'REJECT_FAILED_ROWS' | 'REJECT_EVERYTHING';

export type ImportFormat = 'SHOPIFY_CSV' | 'JSON_LINES' | 'GOOGLE_TSV' | 'GOOGLE_XML';

export type ImportStatus = 'CHECKING' | 'WRITING' | 'COMPLETED' | 'REJECTED' | 'CANCELLED' | 'FAILED';

export type RowOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED' | 'SKIPPED';

export type RowCounts = Readonly<Record<RowOutcome, number>>;

export const noRows: RowCounts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REFUSED: 0, SKIPPED: 0 };

/** A file of products, and how far it is worked off. */
export interface ProductImport {
  readonly id: string;
  /** Who sent it. */
  readonly ownerId: string;
  /** Whose products it is about; null for those of the shop. */
  readonly vendorId: string | null;
  /** Whether it may change the products of all vendors. */
  readonly isForAll: boolean;
  readonly format: ImportFormat;
  readonly policy: ImportPolicy;
  readonly isDryRun: boolean;
  /** Of products that are new and of no category of the shop. */
  readonly defaultCategoryId: string | null;
  readonly status: ImportStatus;
  readonly rows: number;
  /** How many of its groups are done in this pass over the file. */
  readonly done: number;
  readonly counts: RowCounts;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** What is done first: nothing is written before all is checked, where one refusal refuses everything, or nothing is to be written. */
export function firstStatus({ policy, isDryRun }: Pick<ProductImport, 'policy' | 'isDryRun'>): ImportStatus {
  return isDryRun || policy === 'REJECT_EVERYTHING' ? 'CHECKING' : 'WRITING';
}

/** What an import is at the end of a pass over its file. */
export function afterPass(before: ProductImport, now: Date): ProductImport {
  if (before.status !== 'CHECKING') return { ...before, status: 'COMPLETED', endedAt: now };
  const isRejected = before.policy === 'REJECT_EVERYTHING' && before.counts.REFUSED > 0;
  if (isRejected) return { ...before, status: 'REJECTED', endedAt: now };
  if (before.isDryRun) return { ...before, status: 'COMPLETED', endedAt: now };
  return { ...before, status: 'WRITING', done: 0, counts: noRows };
}

export function isUnderWay({ status }: Pick<ProductImport, 'status'>): boolean {
  return status === 'CHECKING' || status === 'WRITING';
}

/** What it is when it cannot go on; what it wrote stays. */
export function failImport(before: ProductImport, now: Date): ProductImport {
  return isUnderWay(before) ? { ...before, status: 'FAILED', endedAt: now } : before;
}

type Cancellation =
  | { readonly refused?: never; readonly productImport: ProductImport }
  | { readonly refused: 'IMPORT_ENDED'; readonly field: readonly string[] };

/** Ends an import; what it wrote stays. What is cancelled already stays so. */
export function cancelImport(before: ProductImport, now: Date): Cancellation {
  if (before.status === 'CANCELLED') return { productImport: before };
  if (!isUnderWay(before)) return { refused: 'IMPORT_ENDED', field: ['importId'] };
  return { productImport: { ...before, status: 'CANCELLED', endedAt: now } };
}
