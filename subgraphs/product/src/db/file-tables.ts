import { sql } from 'drizzle-orm';
import { check, customType, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { productVariant } from './tables.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** What whoever has bought a variant downloads. */
export const variantFile = pgTable(
  'variant_file',
  {
    id: uuid('id').primaryKey(),
    variantId: uuid('variant_id')
      .notNull()
      .references(() => productVariant.id),
    name: text('name').notNull(),
    contentType: text('content_type').notNull(),
    size: integer('size').notNull(),
    bytes: bytea('bytes').notNull(),
    addedAt: at('added_at').notNull(),
  },
  (table) => [index('file_by_variant').on(table.variantId, table.addedAt)],
);

/** By what a file of an order is downloaded: the latest link alone, of which only a digest is kept; and how often that was done. */
export const orderDownload = pgTable(
  'order_download',
  {
    orderId: uuid('order_id').notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => variantFile.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    expiresAt: at('expires_at').notNull(),
    downloads: integer('downloads').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.fileId] }),
    index('download_by_file').on(table.fileId),
    check('downloads_are_counted', sql`${table.downloads} >= 0`),
  ],
);
