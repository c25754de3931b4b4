import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reviewRejected } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { createEmit } from '../../src/outbox/create-emit.ts';
import { listRefusedEvents } from '../../src/outbox/refused-events.ts';
import { setAside, nextEvents } from '../../src/outbox/waiting-events.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';

const command = join(import.meta.dirname, '../../src/commands/dead-letters.ts');

/** A service whose broker refused an event, and the command as an operator types it. */
async function startWithRefusedEvent() {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations')));
  const database = stack.use(openDatabase({ url }));
  const productId = uuidv7();
  await database.transaction(async (tx) => {
    const emit = createEmit(tx, { service: 'review', types: new Set([reviewRejected.type]), now: () => new Date() });
    await emit(reviewRejected.draft({ reviewId: uuidv7(), productId, authorId: uuidv7(), rating: 1, reason: 'huge' }));
    for (const event of await nextEvents(tx, 1)) await setAside(tx, event, new Error('too large for Kafka'));
  });
  const owned = stack.move();
  return {
    database,
    productId,
    run: async (...args: readonly string[]) => {
      const env = { ...process.env, REVIEW_DATABASE_URL: url };
      return (await promisify(execFile)(process.execPath, [command, ...args], { env })).stdout;
    },
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  };
}

it('lists what a broker refused, and has it published again', async () => {
  await using shop = await startWithRefusedEvent();

  const listed = await shop.run('review', 'list');
  const replayed = await shop.run('review', 'replay', 'all');

  expect(listed).toContain('0 dead letters in review.');
  expect(listed).toContain(shop.productId);
  expect(listed).toContain('too large for Kafka');
  expect(listed).toContain('1 events of review that could not be published.');
  expect(replayed).toContain('1 events will be tried again by review.');
  expect(await listRefusedEvents(shop.database)).toEqual([]);
});

it.each([[], ['nobody', 'list'], ['review'], ['review', 'replay'], ['review', 'forget']])(
  'prints how it is used and ends with 2 when its arguments are wrong: %j',
  async (...args) => {
    await using shop = await startWithRefusedEvent();

    const run = shop.run(...args);

    await expect(run).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^usage: npm run dead-letters -- SERVICE list\n[^]*one of user, product, /,
      ) as unknown,
    });
  },
);
