import type { Database } from '../database/database.ts';
import { listDeadLetters, replayDeadLetters } from '../inbox/dead-letters.ts';
import { listDeadJobs, replayDeadJobs } from '../jobs/dead-jobs.ts';
import { listRefusedEvents, publishRefusedAgain } from '../outbox/refused-events.ts';
import type { OneDeadLetter, Replayed } from './facts.ts';
import { reasonOf } from './reason-of.ts';

/** All that a service gave up, of each kind the oldest first, at most 100. */
export async function listGivenUp(database: Database): Promise<OneDeadLetter[]> {
  const [letters, refused, jobs] = await Promise.all([
    listDeadLetters(database),
    listRefusedEvents(database),
    listDeadJobs(database),
  ]);
  return [
    ...letters.map(({ eventId, type, reaction, subject, attempts, diedAt, error }) => ({
      ...{ id: eventId, kind: 'event' as const, name: type, handler: reaction, subject, attempts },
      ...{ diedAt: diedAt.toISOString(), reason: reasonOf(error) },
    })),
    ...refused.map(({ eventId, type, subject, refusedAt, refusal }) => ({
      ...{ id: eventId, kind: 'refused' as const, name: type, handler: null, subject, attempts: 1 },
      ...{ diedAt: (refusedAt ?? new Date()).toISOString(), reason: reasonOf(refusal) },
    })),
    // What tells jobs of a kind apart is chosen by the service, and may be of a person.
    ...jobs.map(({ id, kind, attempts, diedAt, error }) => ({
      ...{ id, kind: 'job' as const, name: kind, handler: null, subject: null, attempts },
      ...{ diedAt: diedAt.toISOString(), reason: reasonOf(error) },
    })),
  ];
}

/** Has what was given up tried again by the running service; resolves to how many there were. */
export async function replayGivenUp(database: Database, chosen: 'all' | readonly string[]): Promise<Replayed> {
  return {
    events: await replayDeadLetters(database, chosen),
    refused: await publishRefusedAgain(database, chosen),
    jobs: await replayDeadJobs(database, chosen),
  };
}
