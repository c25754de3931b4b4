import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ImportFault } from '../domain/imports/faults/import-fault.ts';
import type {
  ImportFormat,
  ImportPolicy,
  ImportStatus,
  RowCounts,
  RowOutcome,
} from '../domain/imports/product-import.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Files of products that are imported, or were in the last 30 days. */
export const productImport = pgTable(
  'product_import',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id').notNull(),
    vendorId: uuid('vendor_id'),
    isForAll: boolean('is_for_all').notNull(),
    format: text('format').$type<ImportFormat>().notNull(),
    policy: text('policy').$type<ImportPolicy>().notNull(),
    isDryRun: boolean('is_dry_run').notNull(),
    defaultCategoryId: uuid('default_category_id'),
    status: text('status').$type<ImportStatus>().notNull(),
    rows: integer('rows').notNull(),
    /** How many of its groups are done in this pass: the place at which it goes on. */
    done: integer('done').notNull(),
    counts: jsonb('counts').$type<RowCounts>().notNull(),
    createdAt: at('created_at').notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [index('import_by_vendor').on(table.vendorId, table.id), index('import_by_owner').on(table.ownerId)],
);

/** The rows of a file that one product is read from, until the import is over. */
export const productImportGroup = pgTable(
  'product_import_group',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => productImport.id, { onDelete: 'cascade' }),
    /** From 0 on. */
    position: integer('position').notNull(),
    /** As JSON, which may hold what PostgreSQL's own JSON cannot. */
    content: text('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.position] })],
);

/** While a file is checked and nothing of it is written: SKUs that its products would have. */
export const productImportSku = pgTable(
  'product_import_sku',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => productImport.id, { onDelete: 'cascade' }),
    sku: text('sku').notNull(),
    /** Of the product that has it. */
    slug: text('slug').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.sku] })],
);

/** What became of each row of a file. */
export const productImportRow = pgTable(
  'product_import_row',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => productImport.id, { onDelete: 'cascade' }),
    row: integer('row').notNull(),
    outcome: text('outcome').$type<RowOutcome>().notNull(),
    /** Why it was refused. */
    code: text('code'),
    field: text('field'),
    slug: text('slug'),
    productId: uuid('product_id'),
    /** All that is amiss, as far as it is kept; null of rows that a release wrote which knew the first alone. */
    faults: jsonb('faults').$type<readonly ImportFault[]>(),
    hasMoreFaults: boolean('has_more_faults').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row] }),
    index('import_row_by_outcome').on(table.importId, table.outcome, table.row),
  ],
);
