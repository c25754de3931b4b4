import { and, asc, eq, inArray, lt, lte, ne } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { WebhookAttempt, WebhookDelivery } from '../../domain/webhooks/webhook-delivery.ts';
import { webhookAttempt, webhookDelivery } from '../webhook-tables.ts';

/** Newest first: ids are given in the order of time. */
export const newestDelivery: ListOrder<WebhookDelivery> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [{ column: webhookDelivery.id, kind: 'id', valueOf: ({ id }) => id }],
};

const mostAttemptsKept = 20;

/** Messages to endpoints, and what became of each attempt. */
export function deliveryStore(db: Queryable) {
  return {
    /** False when the endpoint is told of this event already. */
    async add(delivery: WebhookDelivery): Promise<boolean> {
      const rows = await db
        .insert(webhookDelivery)
        .values(delivery)
        .onConflictDoNothing()
        .returning({ id: webhookDelivery.id });
      return rows.length > 0;
    },

    async find(id: string): Promise<WebhookDelivery | undefined> {
      const [row] = await db.select().from(webhookDelivery).where(eq(webhookDelivery.id, id));
      return row;
    },

    async save({ id, status, attempts, round, nextAttemptAt, endedAt }: WebhookDelivery): Promise<void> {
      await db
        .update(webhookDelivery)
        .set({ status, attempts, round, nextAttemptAt, endedAt })
        .where(eq(webhookDelivery.id, id));
    },

    /** The last ones are kept. */
    async addAttempt(attempt: WebhookAttempt): Promise<void> {
      const { deliveryId, number } = webhookAttempt;
      await db.insert(webhookAttempt).values(attempt);
      await db
        .delete(webhookAttempt)
        .where(and(eq(deliveryId, attempt.deliveryId), lte(number, attempt.number - mostAttemptsKept)));
    },

    async attemptsOf(ids: readonly string[]): Promise<ReadonlyMap<string, WebhookAttempt[]>> {
      const rows = await db
        .select()
        .from(webhookAttempt)
        .where(inArray(webhookAttempt.deliveryId, [...ids]))
        .orderBy(asc(webhookAttempt.number));
      return Map.groupBy(rows, ({ deliveryId }) => deliveryId);
    },

    async pageOf(endpointId: string, page: PageRequest): Promise<WebhookDelivery[]> {
      return db
        .select()
        .from(webhookDelivery)
        .where(and(eq(webhookDelivery.endpointId, endpointId), behind(newestDelivery, page)))
        .orderBy(...readingOrder(newestDelivery, page))
        .limit(page.limit + 1);
    },

    /** Ends with what was queued before, but for what is still due; so many at once. */
    async forget(before: Date, limit: number): Promise<number> {
      const old = db
        .select({ id: webhookDelivery.id })
        .from(webhookDelivery)
        .where(and(lt(webhookDelivery.queuedAt, before), ne(webhookDelivery.status, 'DUE')))
        .limit(limit);
      const { count } = await db.delete(webhookDelivery).where(inArray(webhookDelivery.id, old));
      return count;
    },
  };
}
