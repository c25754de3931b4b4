import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type CloudEvent, cloudEventSchema, type EventDraft, type ServiceName } from '@agora/schema';
import type { Queryable } from '../database/database.ts';
import { outbox } from '../database/messaging-tables.ts';
import { currentTraceparent } from '../telemetry/trace.ts';
import { encodePayload } from '../transport/payload.ts';
import { shardOf } from '../transport/shard.ts';

/** Channel on which the relay is woken when events were committed. */
export const outboxChannel = 'agora_outbox';

export type Emit = (drafts: EventDraft | readonly EventDraft[]) => Promise<void>;

/**
 * Writes events into the caller's transaction: they are told if and only if it commits. Throws PayloadTooLarge, and
 * TypeError for an event of another service or one that `subgraph.ts` does not list.
 */
export function createEmit(
  tx: Queryable,
  { service, types, now }: { service: ServiceName; types: ReadonlySet<string>; now: () => Date },
): Emit {
  return async (drafts) => {
    const events = [drafts].flat().map(({ contract, data }) => {
      if (!types.has(contract.type)) throw new TypeError(`${service} does not declare that it emits ${contract.type}`);
      const traceparent = currentTraceparent();
      return {
        specversion: '1.0',
        id: uuidv7(),
        source: `/agora/${service}`,
        type: contract.type,
        subject: contract.subjectOf(data),
        time: now().toISOString(),
        datacontenttype: 'application/json',
        ...(traceparent && { traceparent }),
        data,
      } satisfies CloudEvent;
    });
    if (events.length === 0) return;
    for (const event of events) encodePayload(cloudEventSchema.parse(event));
    await tx.insert(outbox).values(
      events.map((envelope) => ({
        eventId: envelope.id,
        type: envelope.type,
        subject: envelope.subject,
        shard: shardOf(envelope.subject),
        envelope,
      })),
    );
    await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
  };
}
