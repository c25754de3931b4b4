import { boolean, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { TranslatedKind, Translation } from '../domain/translations/translation.ts';

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
