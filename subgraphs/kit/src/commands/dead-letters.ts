import { validate as isUuid } from 'uuid';
import { type ServiceName, serviceNames } from '@agora/schema';
import { type Database, openDatabase } from '../database/database.ts';
import { listDeadLetters } from '../inbox/dead-letters.ts';
import { listDeadJobs } from '../jobs/dead-jobs.ts';
import { replayGivenUp } from '../operations/given-up.ts';
import { listRefusedEvents } from '../outbox/refused-events.ts';
import { readDatabaseUrl } from './config.ts';

const usage = `usage: npm run dead-letters -- SERVICE list
       npm run dead-letters -- SERVICE replay (all | ID ...)
SERVICE is one of ${serviceNames.join(', ')}.`;

async function main([name, action, ...ids]: readonly string[]): Promise<void> {
  const service = serviceNames.find((known) => known === name);
  if (!service || !(action === 'list' || (action === 'replay' && ids.length > 0))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const unreadable = ids.filter((id) => id !== 'all' && !isUuid(id));
  if (action === 'replay' && unreadable.length > 0) {
    console.error(
      `${unreadable.join(', ')}: no id of an event or a job. See them: npm run dead-letters -- ${service} list`,
    );
    process.exitCode = 2;
    return;
  }
  await using database = openDatabase({ url: readDatabaseUrl(service), connections: 1 });
  if (action === 'list') await list(service, database);
  else await replay(service, database, ids.includes('all') ? 'all' : ids);
}

async function list(service: ServiceName, database: Database): Promise<void> {
  const letters = await listDeadLetters(database);
  const refused = await listRefusedEvents(database);
  const jobs = await listDeadJobs(database);
  if (letters.length > 0) {
    console.table(
      letters.map(({ eventId, type, reaction, subject, attempts, diedAt, error }) => ({
        eventId,
        type,
        reaction,
        subject,
        attempts,
        diedAt: diedAt.toISOString(),
        error: firstLine(error),
      })),
    );
  }
  console.log(`${letters.length} events that ${service} gave up reacting to (dead letters).`);
  if (refused.length > 0) {
    console.table(refused.map(({ refusedAt, ...event }) => ({ ...event, refusedAt: refusedAt?.toISOString() })));
    console.log(`${refused.length} events of ${service} that its broker refused to take.`);
  }
  if (jobs.length > 0) {
    console.table(
      jobs.map(({ id, kind, key, attempts, diedAt, error }) => ({
        id,
        kind,
        key,
        attempts,
        diedAt: diedAt.toISOString(),
        error: firstLine(error),
      })),
    );
    console.log(`${jobs.length} jobs that ${service} gave up (dead jobs).`);
  }
  if (letters.length + refused.length + jobs.length === 0) return;
  console.log(`Once their cause is mended: npm run dead-letters -- ${service} replay all, or with their ids.`);
}

async function replay(service: ServiceName, database: Database, chosen: 'all' | readonly string[]): Promise<void> {
  const { events, refused, jobs } = await replayGivenUp(database, chosen);
  if (chosen !== 'all' && events + refused + jobs === 0) {
    console.error(
      `None of these is an event or a job that ${service} gave up: npm run dead-letters -- ${service} list`,
    );
    process.exitCode = 1;
    return;
  }
  console.log(`${events} events will be reacted to again by ${service}, ${refused} will be published again.`);
  if (jobs > 0) console.log(`${jobs} jobs will be done by ${service}.`);
  console.log(`See what became of them: npm run dead-letters -- ${service} list`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function firstLine(text: string | null): string | undefined {
  return text?.split('\n')[0];
}

/** What is at the bottom of it: a failed query says which, a refused connection has no message but those of its addresses. */
function messageOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.cause !== undefined) return messageOf(error.cause);
  return error instanceof AggregateError ? error.errors.map(messageOf).join('\n') : error.message;
}
