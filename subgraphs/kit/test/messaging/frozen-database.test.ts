import { join } from 'node:path';
import { startPostgres } from '@agora/docker';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { defineEvent } from '@agora/schema';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Queryable } from '../../src/database/database.ts';
import { defaultRetryPolicy } from '../../src/inbox/attempts.ts';
import { on, type ReceivedEvent } from '../../src/inbox/reaction.ts';
import { reactionsByType } from '../../src/inbox/reactions-by-type.ts';
import { reactToEvents } from '../../src/subgraph/react-to-events.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { benches } from '../transport/benches.ts';
import { eventsOf, subjects } from '../transport/event-of.ts';
import { patience } from '../transport/patience.ts';
import { publishForSure } from '../transport/publish-for-sure.ts';
import { throwAwayServer } from '../transport/throw-away-server.ts';
import { type BenchKind, benchService } from '../transport/transport-bench.ts';

const confirmed = defineEvent({
  service: benchService,
  name: 'confirmed',
  description: 'What the benches publish.',
  subject: () => '',
  data: z.object({ n: z.number() }),
});

/** A service that notes the numbers of events in a database on this server. */
async function startListener(kind: BenchKind, server: string) {
  await using stack = new AsyncDisposableStack();
  const bench = stack.use(await kind.start());
  const { url } = stack.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations'), server));
  const database = stack.use(openDatabase({ url, statementMs: 1_000 }));
  const lines: string[] = [];
  const note = async ({ subject, data }: ReceivedEvent<{ n: number }>, tx: Queryable) => {
    await tx.execute(sql`insert into note (id, subject, text) values (${uuidv7()}, ${subject}, ${String(data.n)})`);
  };
  const transport = await bench.open('listener');
  const listening = stack.use(
    await reactToEvents('delivery', () => Promise.resolve(transport), {
      database,
      reactions: reactionsByType([on(confirmed, note)]),
      workIn: (tx) => tx,
      log: createLog(kind.kind, 'warn', { write: (line) => lines.push(line) }),
      retries: defaultRetryPolicy,
      onOutcome: () => undefined,
    }),
  );
  const owned = stack.move();
  return {
    bench,
    listening,
    hasGivenUp: () => lines.some((line) => /CONNECTION_CLOSED|CONNECT_TIMEOUT/.test(line)),
    async noted() {
      const rows = await database.db.execute(sql`select subject, text from note order by sequence`);
      return Map.groupBy(rows, ({ subject }) => subject);
    },
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  };
}

/** Of each subject, so that what was put off is done soon. */
const most = 20;

const missing = benches.some((kind) => kind.unavailable() !== undefined);

it.skipIf(missing)(
  'takes every event once and in order over each transport when its database stands still under load',
  { timeout: 90_000 },
  async () => {
    await using server = await throwAwayServer(startPostgres);
    await using stack = new AsyncDisposableStack();
    const listeners = await Promise.all(benches.map(async (kind) => stack.use(await startListener(kind, server.url))));
    const orders = subjects(1);
    const flow = { published: 0, isOver: false };
    const publishing = async () => {
      while (!flow.isOver) {
        const events = eventsOf(orders, flow.published + 1, flow.published + 5);
        await Promise.all(listeners.map(({ bench }) => publishForSure(bench, events)));
        flow.published += 5;
        await expect.poll(() => flow.isOver || flow.published < most, patience).toBe(true);
      }
    };

    const published = publishing();
    await expect.poll(async () => (await listeners[0]?.noted())?.size, patience).toBe(orders.length);
    const frozen = server.freeze();
    await expect.poll(() => listeners.every(({ hasGivenUp }) => hasGivenUp()), patience).toBe(true);
    frozen[Symbol.dispose]();
    flow.isOver = true;
    await published;

    const numbers = Array.from({ length: flow.published }, (_, i) => String(i + 1));
    for (const listener of listeners) {
      await expect
        .poll(async () => [...(await listener.noted()).values()].flat().length, patience)
        .toBe(numbers.length * orders.length);
      for (const rows of (await listener.noted()).values()) expect(rows.map(({ text }) => text)).toEqual(numbers);
      await expect.poll(() => listener.listening.problems, patience).toEqual([]);
    }
  },
);
