import { and, arrayContains, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { mostEndpoints, type WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.ts';
import type { WebhookEventType } from '../../domain/webhooks/webhook-event.ts';
import { webhookEndpoint } from '../webhook-tables.ts';

const ofVendor = (vendorId: string | null) =>
  vendorId === null ? isNull(webhookEndpoint.vendorId) : eq(webhookEndpoint.vendorId, vendorId);

/** Where webhooks go. */
export function endpointStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, WebhookEndpoint>> {
      const rows = await db
        .select()
        .from(webhookEndpoint)
        .where(inArray(webhookEndpoint.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** Locked until the transaction ends. */
    async lock(id: string): Promise<WebhookEndpoint | undefined> {
      const [row] = await db.select().from(webhookEndpoint).where(eq(webhookEndpoint.id, id)).for('update');
      return row;
    },

    /** One after another sets up endpoints of a vendor, or of the shop, until the transaction ends. */
    async lockAll(vendorId: string | null): Promise<void> {
      await db.execute(
        sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks of ${vendorId ?? 'the shop'}`}, 0))`,
      );
    },

    /** Those of a vendor, or with null of the shop, the oldest first. */
    async of(vendorId: string | null): Promise<WebhookEndpoint[]> {
      return db
        .select()
        .from(webhookEndpoint)
        .where(ofVendor(vendorId))
        .orderBy(asc(webhookEndpoint.createdAt), asc(webhookEndpoint.id))
        .limit(mostEndpoints);
    },

    /** Those that are on and told of this kind: of the shop, and of these vendors. */
    async toldOf(type: WebhookEventType, vendorIds: readonly string[]): Promise<WebhookEndpoint[]> {
      const { isOn, eventTypes, vendorId } = webhookEndpoint;
      return db
        .select()
        .from(webhookEndpoint)
        .where(and(isOn, arrayContains(eventTypes, [type]), or(isNull(vendorId), inArray(vendorId, [...vendorIds]))));
    },

    async save(endpoint: WebhookEndpoint): Promise<void> {
      const row = { ...endpoint, eventTypes: [...endpoint.eventTypes] };
      await db.insert(webhookEndpoint).values(row).onConflictDoUpdate({ target: webhookEndpoint.id, set: row });
    },

    /** With the log of what was sent there. */
    async remove(id: string): Promise<void> {
      await db.delete(webhookEndpoint).where(eq(webhookEndpoint.id, id));
    },
  };
}
