import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, rankWithin, type RecordsAsked } from '@agora/kit';
import type { Answer, Question } from '../domain/questions/question.ts';
import { answer, question } from './question-tables.ts';

export const newestQuestions: ListOrder<Question> = {
  name: 'NEWEST_QUESTIONS',
  isDescending: true,
  keys: [
    { column: question.askedAt, kind: 'instant', valueOf: ({ askedAt }) => askedAt.toISOString() },
    { column: question.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** Questions about products, and their answers. */
export function questionStore(db: Queryable) {
  return {
    async save(changed: Question): Promise<void> {
      await db.insert(question).values(changed).onConflictDoUpdate({ target: question.id, set: changed });
    },

    async addAnswer(added: Answer): Promise<void> {
      await db.insert(answer).values(added);
    },

    async lock(id: string): Promise<Question | undefined> {
      const [row] = await db.select().from(question).where(eq(question.id, id)).for('update');
      return row;
    },

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Question>> {
      const rows = await db
        .select()
        .from(question)
        .where(inArray(question.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async findAnswer(id: string): Promise<Answer | undefined> {
      const [row] = await db.select().from(answer).where(eq(answer.id, id));
      return row;
    },

    /** With its answers. */
    async delete(id: string): Promise<void> {
      await db.delete(answer).where(eq(answer.questionId, id));
      await db.delete(question).where(eq(question.id, id));
    },

    async deleteAnswer(id: string): Promise<boolean> {
      const { count: gone } = await db.delete(answer).where(eq(answer.id, id));
      return gone > 0;
    },

    /** The newest questions about each product, one page each, in one statement. */
    async pagesByProduct(productIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Question[]>> {
      const ranked = db.$with('ranked').as(
        db
          .select({
            id: sql<string>`${question.id}`.as('ranked_id'),
            rank: rankWithin(question.productId, newestQuestions, page).as('rank'),
          })
          .from(question)
          .where(and(inArray(question.productId, [...productIds]), behind(newestQuestions, page))),
      );
      const rows = await db
        .with(ranked)
        .select({ row: question })
        .from(ranked)
        .innerJoin(question, eq(question.id, ranked.id))
        .where(sql`${ranked.rank} <= ${page.limit + 1}`)
        .orderBy(ranked.rank);
      return Map.groupBy(
        rows.map(({ row }) => row),
        ({ productId }) => productId,
      );
    },

    async countsByProduct(productIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .select({ productId: question.productId, questions: count() })
        .from(question)
        .where(inArray(question.productId, [...productIds]))
        .groupBy(question.productId);
      return new Map(rows.map(({ productId, questions }) => [productId, questions]));
    },

    /** The oldest first. */
    async answersOf(questionIds: readonly string[]): Promise<ReadonlyMap<string, Answer[]>> {
      const rows = await db
        .select()
        .from(answer)
        .where(inArray(answer.questionId, [...questionIds]))
        .orderBy(asc(answer.answeredAt), asc(answer.id));
      return Map.groupBy(rows, ({ questionId }) => questionId);
    },

    async questionsBy({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(question)
        .where(and(eq(question.authorId, userId), after === undefined ? undefined : gt(question.id, after)))
        .orderBy(question.id)
        .limit(limit);
    },

    async answersBy({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(answer)
        .where(and(eq(answer.authorId, userId), after === undefined ? undefined : gt(answer.id, after)))
        .orderBy(answer.id)
        .limit(limit);
    },

    /** What was asked and answered helps others and stays; each then has the id of itself for an author. */
    async erase(userId: string): Promise<{ questions: number; answers: number }> {
      const { count: questions } = await db
        .update(question)
        .set({ authorId: sql`${question.id}` })
        .where(eq(question.authorId, userId));
      const { count: answers } = await db
        .update(answer)
        .set({ authorId: sql`${answer.id}` })
        .where(eq(answer.authorId, userId));
      return { questions, answers };
    },
  };
}
