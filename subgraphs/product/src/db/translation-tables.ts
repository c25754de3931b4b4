import { sql } from 'drizzle-orm';
import { boolean, customType, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { TranslatedKind, Translation } from '../domain/translations/translation.ts';
import { product } from './tables.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** What is said of products, categories and the rest in other languages than the shop's own. */
export const translation = pgTable(
  'translation',
  {
    kind: text('kind').$type<TranslatedKind>().notNull(),
    /** Id of the product, the category and so on. */
    subjectId: uuid('subject_id').notNull(),
    /** A tag of BCP 47 in its canonical form. */
    language: text('language').notNull(),
    /** The language without script and region, which others fall back to. */
    base: text('base').notNull(),
    texts: jsonb('texts').$type<Translation['texts']>().notNull(),
    isComplete: boolean('is_complete').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.subjectId, table.language] }),
    index('translation_by_language').on(table.kind, table.language, table.isComplete),
  ],
);

/** What a product is found by in a language that something of it is translated into, whatever the region. */
export const productDocument = pgTable(
  'product_document',
  {
    productId: uuid('product_id')
      .notNull()
      .references(() => product.id),
    language: text('language').notNull(),
    /** Its titles as they are compared with what was mistyped, and suggested by their beginnings. */
    titleWords: text('title_words').notNull(),
    search: tsvector('search').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.language] }),
    index('document_by_words').using('gin', table.search).with({ fastupdate: false }),
    index('document_by_similar_words')
      .using('gin', sql`${table.titleWords} gin_trgm_ops`)
      .with({ fastupdate: false }),
    index('document_by_title_words').on(table.language, sql`${table.titleWords} text_pattern_ops`),
  ],
);
