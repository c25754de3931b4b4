import { customType, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

const tsquery = customType<{ data: string }>({ dataType: () => 'tsquery' });

/** Words that stand for one another when somebody looks for products. */
export const synonymSet = pgTable(
  'synonym_set',
  {
    id: uuid('id').primaryKey(),
    /** Without script and region: what is looked for together. */
    language: text('language').notNull(),
    terms: text('terms').array().notNull(),
    /** What the terms find as well, and not the other way round; empty when the terms find one another. */
    finds: text('finds').array().notNull(),
    version: integer('version').notNull(),
  },
  (table) => [index('synonym_set_by_language').on(table.language, table.id)],
);

/** What a term of a set is looked for as, in the forms of words of its language: what `with_synonyms()` rewrites searches by. */
export const synonymRule = pgTable(
  'synonym_rule',
  {
    synonymSetId: uuid('synonym_set_id')
      .notNull()
      .references(() => synonymSet.id),
    /** Of the term in its set. */
    position: integer('position').notNull(),
    language: text('language').notNull(),
    target: tsquery('target').notNull(),
    substitute: tsquery('substitute').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.synonymSetId, table.position] }),
    index('synonym_rule_by_words').using('gist', table.target),
  ],
);
