import { openDatabase } from '../database/database.ts';
import { listDeadLetters, replayDeadLetters } from '../inbox/dead-letters.ts';
import { listRefusedEvents, publishRefusedAgain } from '../outbox/refused-events.ts';
import { readTarget } from './config.ts';

/** `npm run dead-letters -- SERVICE list` and `npm run dead-letters -- SERVICE replay (all | EVENT_ID ...)`. */
async function main([name, action, ...eventIds]: readonly string[]): Promise<void> {
  const { service, databaseUrl } = readTarget(name);
  await using database = openDatabase({ url: databaseUrl, connections: 1 });
  if (action === 'list') {
    const letters = await listDeadLetters(database);
    console.table(
      letters.map(({ eventId, type, reaction, subject, attempts, diedAt, error }) => ({
        eventId,
        type,
        reaction,
        subject,
        attempts,
        diedAt: diedAt.toISOString(),
        error: error?.split('\n')[0],
      })),
    );
    console.log(`${letters.length} dead letters in ${service}.`);
    const refused = await listRefusedEvents(database);
    if (refused.length === 0) return;
    console.table(refused.map(({ refusedAt, ...event }) => ({ ...event, refusedAt: refusedAt?.toISOString() })));
    console.log(`${refused.length} events of ${service} that could not be published.`);
  } else if (action === 'replay' && eventIds.length > 0) {
    const chosen = eventIds.includes('all') ? 'all' : eventIds;
    const count = (await replayDeadLetters(database, chosen)) + (await publishRefusedAgain(database, chosen));
    console.log(`${count} events will be tried again by ${service}.`);
  } else {
    throw new Error('Say "list", or "replay" and "all" or event ids.');
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
