import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** The words that titles of published products are made of, which what was mistyped is compared with. */
export const searchWord = pgTable(
  'search_word',
  {
    /** Without script and region, as documents are. */
    language: text('language').notNull(),
    /** As it is looked for: without accents, in small letters, in the form in which it stands in titles. */
    word: text('word').notNull(),
    /** How many titles have it. */
    titles: integer('titles').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.language, table.word] }),
    index('search_word_by_likeness')
      .using('gin', sql`${table.word} gin_trgm_ops`)
      .with({ fastupdate: false }),
  ],
);
