import { serviceNames } from '@agora/schema';
import { openDatabase } from '../database/database.ts';
import { listDeadLetters, replayDeadLetters } from '../inbox/dead-letters.ts';
import { listRefusedEvents, publishRefusedAgain } from '../outbox/refused-events.ts';
import { readDatabaseUrl } from './config.ts';

const usage = `usage: npm run dead-letters -- SERVICE list
       npm run dead-letters -- SERVICE replay (all | EVENT_ID ...)
SERVICE is one of ${serviceNames.join(', ')}.`;

async function main([name, action, ...eventIds]: readonly string[]): Promise<void> {
  const service = serviceNames.find((known) => known === name);
  if (!service || !(action === 'list' || (action === 'replay' && eventIds.length > 0))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  await using database = openDatabase({ url: readDatabaseUrl(service), connections: 1 });
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
  } else {
    const chosen = eventIds.includes('all') ? 'all' : eventIds;
    const count = (await replayDeadLetters(database, chosen)) + (await publishRefusedAgain(database, chosen));
    console.log(`${count} events will be tried again by ${service}.`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
