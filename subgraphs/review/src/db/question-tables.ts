import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Answerer } from '../domain/questions/question.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What people ask about products. */
export const question = pgTable(
  'question',
  {
    id: uuid('id').primaryKey(),
    productId: uuid('product_id').notNull(),
    authorId: uuid('author_id').notNull(),
    text: text('text').notNull(),
    askedAt: moment('asked_at').notNull(),
    answerCount: integer('answer_count').notNull(),
  },
  (table) => [
    index('question_by_product').on(table.productId, table.askedAt, table.id),
    index('question_by_author').on(table.authorId),
  ],
);

/** What others answer. */
export const answer = pgTable(
  'answer',
  {
    id: uuid('id').primaryKey(),
    questionId: uuid('question_id').notNull(),
    authorId: uuid('author_id').notNull(),
    from: text('from').$type<Answerer>().notNull(),
    text: text('text').notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [
    index('answer_by_question').on(table.questionId, table.answeredAt),
    index('answer_by_author').on(table.authorId),
  ],
);
