import { and, asc, count, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { ImportFault } from '../../domain/imports/faults/import-fault.ts';
import type { ProductImport, RowOutcome } from '../../domain/imports/product-import.ts';
import type { RecordGroup } from '../../domain/imports/product-record.ts';
import { productImport, productImportGroup, productImportRow, productImportSku } from '../import-tables.ts';

/** What became of a row. */
export interface ImportRow {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly code: string | null;
  readonly field: string | null;
  readonly slug: string | null;
  readonly productId: string | null;
  /** All that is amiss with it, as far as it is kept; null of rows that a release wrote which knew the first alone. */
  readonly faults: readonly ImportFault[] | null;
  readonly hasMoreFaults: boolean;
}

/** Whose imports; all of them without a vendor. */
export interface ImportsAsked {
  readonly vendorId: string | undefined;
}

export const latestImportFirst: ListOrder<ProductImport> = {
  name: 'product-imports',
  isDescending: true,
  keys: [{ column: productImport.id, kind: 'id', valueOf: ({ id }) => id }],
};

export const byRow: ListOrder<ImportRow> = {
  name: 'product-import-rows',
  isDescending: false,
  keys: [{ column: productImportRow.row, kind: 'integer', valueOf: ({ row }) => `${row}` }],
};

interface RowsAsked {
  readonly importId: string;
  readonly outcomes: readonly RowOutcome[] | undefined;
}

/** Files of products, their rows, and what became of them. */
export function importStore(db: Queryable) {
  const ofVendor = ({ vendorId }: ImportsAsked): SQL | undefined =>
    vendorId === undefined ? undefined : eq(productImport.vendorId, vendorId);
  const rowsOf = ({ importId, outcomes }: RowsAsked) =>
    and(eq(productImportRow.importId, importId), outcomes && inArray(productImportRow.outcome, [...outcomes]));

  return {
    async byId(ids: readonly string[]): Promise<ReadonlyMap<string, ProductImport>> {
      const rows = await db
        .select()
        .from(productImport)
        .where(inArray(productImport.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async lock(id: string): Promise<ProductImport | undefined> {
      const [row] = await db.select().from(productImport).where(eq(productImport.id, id)).for('update');
      return row;
    },

    /** How many of somebody are under way; who asks comes one by one. */
    async underWay({ ownerId }: Pick<ProductImport, 'ownerId'>): Promise<number> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('product import'), hashtext(${ownerId}))`);
      return db.$count(productImport, and(eq(productImport.ownerId, ownerId), isNull(productImport.endedAt)));
    },

    async add(added: ProductImport): Promise<void> {
      await db.insert(productImport).values(added);
    },

    async addGroups(importId: string, start: number, groups: readonly RecordGroup[]): Promise<void> {
      const values = groups.map((group, index) => ({
        importId,
        position: start + index,
        content: JSON.stringify(group),
      }));
      if (values.length > 0) await db.insert(productImportGroup).values(values);
    },

    /** The next of its groups, from a place on. */
    async groups(importId: string, from: number, limit: number): Promise<RecordGroup[]> {
      const rows = await db
        .select({ content: productImportGroup.content })
        .from(productImportGroup)
        .where(and(eq(productImportGroup.importId, importId), gte(productImportGroup.position, from)))
        .orderBy(asc(productImportGroup.position))
        .limit(limit);
      // As `addGroups` wrote it.
      return rows.map(({ content }) => JSON.parse(content) as RecordGroup);
    },

    /** The slugs of the products of the file that have these SKUs, of those that are checked already. */
    async skusOfFile(importId: string, skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const rows = await db
        .select()
        .from(productImportSku)
        .where(and(eq(productImportSku.importId, importId), inArray(productImportSku.sku, [...skus])));
      return new Map(rows.map(({ sku, slug }) => [sku, slug]));
    },

    async addSkusOfFile(
      importId: string,
      added: readonly Pick<typeof productImportSku.$inferInsert, 'sku' | 'slug'>[],
    ) {
      const values = added.map((one) => ({ ...one, importId }));
      if (values.length > 0) await db.insert(productImportSku).values(values).onConflictDoNothing();
    },

    async save({ id, ...changed }: ProductImport): Promise<void> {
      await db.update(productImport).set(changed).where(eq(productImport.id, id));
    },

    async addRows(importId: string, rows: readonly ImportRow[]): Promise<void> {
      if (rows.length > 0) await db.insert(productImportRow).values(rows.map((row) => ({ ...row, importId })));
    },

    /** Before its file is gone through once more. */
    async removeRows(importId: string): Promise<void> {
      await db.delete(productImportRow).where(eq(productImportRow.importId, importId));
    },

    /** Of what is over the outcomes stay, and what was sent does not. */
    async removeGroups(importId: string): Promise<void> {
      await db.delete(productImportGroup).where(eq(productImportGroup.importId, importId));
      await db.delete(productImportSku).where(eq(productImportSku.importId, importId));
    },

    /** Those that are under way since long before are not any more: nothing works on them. */
    async abandonedBefore(time: Date): Promise<string[]> {
      const rows = await db
        .select({ id: productImport.id })
        .from(productImport)
        .where(and(isNull(productImport.endedAt), lt(productImport.createdAt, time)));
      return rows.map(({ id }) => id);
    },

    async removeEndedBefore(time: Date): Promise<void> {
      await db.delete(productImport).where(and(isNotNull(productImport.endedAt), lt(productImport.endedAt, time)));
    },

    async page(asked: ImportsAsked, page: PageRequest): Promise<ProductImport[]> {
      return db
        .select()
        .from(productImport)
        .where(and(ofVendor(asked), behind(latestImportFirst, page)))
        .orderBy(...readingOrder(latestImportFirst, page))
        .limit(page.limit + 1);
    },

    async count(asked: ImportsAsked): Promise<number> {
      const [row] = await db.select({ count: count() }).from(productImport).where(ofVendor(asked));
      return row?.count ?? 0;
    },

    async rowPage(asked: RowsAsked, page: PageRequest): Promise<ImportRow[]> {
      return db
        .select(rowColumns)
        .from(productImportRow)
        .where(and(rowsOf(asked), behind(byRow, page)))
        .orderBy(...readingOrder(byRow, page))
        .limit(page.limit + 1);
    },

    async rowCount(asked: RowsAsked): Promise<number> {
      return db.$count(productImportRow, rowsOf(asked));
    },

    /** What is kept of imports of a person. */
    async ofOwner(ownerId: string, after: string | undefined, limit: number): Promise<ProductImport[]> {
      const behindLast = after === undefined ? undefined : sql`${productImport.id} > ${after}`;
      return db
        .select()
        .from(productImport)
        .where(and(eq(productImport.ownerId, ownerId), behindLast))
        .orderBy(asc(productImport.id))
        .limit(limit);
    },

    /** What is under way ends with it. */
    async removeOfOwner(ownerId: string): Promise<number> {
      const { count: removed } = await db.delete(productImport).where(eq(productImport.ownerId, ownerId));
      return removed;
    },
  };
}

const { row, outcome, code, field, slug, productId, faults, hasMoreFaults } = productImportRow;
const rowColumns = { row, outcome, code, field, slug, productId, faults, hasMoreFaults };
