import { inArray } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { deadLetter, inbox, parkedEvent } from '../database/messaging-tables.ts';
import type { Mark } from './facts.ts';

/** Which of these events the service has taken: what is neither done nor dead yet waits. */
export async function readMarks({ db }: Database, eventIds: readonly string[]): Promise<Mark[]> {
  const ids = [...eventIds];
  const [taken, parked, dead] = await Promise.all([
    db.select().from(inbox).where(inArray(inbox.eventId, ids)),
    db
      .select({ eventId: parkedEvent.eventId, reaction: parkedEvent.reaction })
      .from(parkedEvent)
      .where(inArray(parkedEvent.eventId, ids)),
    db
      .select({ eventId: deadLetter.eventId, reaction: deadLetter.reaction })
      .from(deadLetter)
      .where(inArray(deadLetter.eventId, ids)),
  ]);
  const keyOf = ({ eventId, reaction }: { eventId: string; reaction: string }) => `${eventId} ${reaction}`;
  const waiting = new Set(parked.map(keyOf));
  const buried = new Set(dead.map(keyOf));
  return taken.map((mark) => ({
    eventId: mark.eventId,
    handler: mark.reaction,
    at: mark.acceptedAt.toISOString(),
    state: waiting.has(keyOf(mark)) ? 'waiting' : buried.has(keyOf(mark)) ? 'dead' : 'done',
  }));
}
