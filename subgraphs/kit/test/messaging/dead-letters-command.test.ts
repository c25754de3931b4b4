import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reviewRejected } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { deadJob, job } from '../../src/database/messaging-tables.ts';
import { listDeadJobs } from '../../src/jobs/dead-jobs.ts';
import { createEmit } from '../../src/outbox/create-emit.ts';
import { listRefusedEvents } from '../../src/outbox/refused-events.ts';
import { setAside, newEvents } from '../../src/outbox/waiting-events.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';

const command = join(import.meta.dirname, '../../src/commands/dead-letters.ts');

async function run(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const env = { ...process.env, AGORA_DIRECTORY: '/nowhere', ...environment };
  return (await promisify(execFile)(process.execPath, [command, ...args], { env })).stdout;
}

/** A service whose broker refused an event, and the command as an operator types it. */
async function startWithRefusedEvent() {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations')));
  const database = stack.use(openDatabase({ url }));
  const productId = uuidv7();
  await database.transaction(async (tx) => {
    const emit = createEmit(tx, { service: 'review', types: new Set([reviewRejected.type]), now: () => new Date() });
    await emit(reviewRejected.draft({ reviewId: uuidv7(), productId, authorId: uuidv7(), rating: 1, reason: 'huge' }));
    for (const event of await newEvents(tx, 1)) await setAside(tx, event, new Error('too large for Kafka'));
  });
  const owned = stack.move();
  return {
    database,
    productId,
    url,
    run: (...args: readonly string[]) => run(args, { REVIEW_DATABASE_URL: url }),
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  };
}

it('lists what a broker refused, and has it published again', async () => {
  await using shop = await startWithRefusedEvent();

  const listed = await shop.run('review', 'list');
  const replayed = await shop.run('review', 'replay', 'all');

  expect(listed).toContain('0 events that review gave up reacting to');
  expect(listed).toContain(shop.productId);
  expect(listed).toContain('too large for Kafka');
  expect(listed).toContain('1 events of review that its broker refused to take.');
  expect(listed).toContain('npm run dead-letters -- review replay all');
  expect(replayed).toContain('1 will be published again');
  expect(await listRefusedEvents(shop.database)).toEqual([]);
});

it('lists dead jobs, and has them done again', async () => {
  await using shop = await startWithRefusedEvent();
  const id = uuidv7();
  await shop.database.db
    .insert(deadJob)
    .values({ id, kind: 'mail', key: 'letter 7', data: { to: 'ada' }, attempts: 14, error: 'no such host\n  at send' });

  const listed = await shop.run('review', 'list');
  const replayed = await shop.run('review', 'replay', id);

  expect(listed).toContain(id);
  expect(listed).toContain("'no such host'");
  expect(listed).toContain('1 jobs that review gave up (dead jobs).');
  expect(replayed).toContain('1 jobs will be done by review.');
  expect(await listDeadJobs(shop.database)).toEqual([]);
  expect(await shop.database.db.select().from(job)).toMatchObject([
    { id, kind: 'mail', key: 'letter 7', data: { to: 'ada' }, attempts: 0 },
  ]);
});

it('says so when nothing is left, and when none of the given events is one', async () => {
  await using shop = await startWithRefusedEvent();
  await shop.run('review', 'replay', 'all');

  const listed = await shop.run('review', 'list');
  const replayed = shop.run('review', 'replay', uuidv7());

  expect(listed).toBe('0 events that review gave up reacting to (dead letters).\n');
  await expect(replayed).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('npm run dead-letters -- review list') as unknown,
  });
});

it('says of what is no id that it is none', async () => {
  await using shop = await startWithRefusedEvent();

  const replayed = shop.run('review', 'replay', uuidv7(), 'xyz');

  await expect(replayed).rejects.toMatchObject({
    code: 2,
    stderr: 'xyz: no id of an event or a job. See them: npm run dead-letters -- review list\n',
  });
});

it('finds the database of the system that was started here, or says how to name one', async () => {
  await using shop = await startWithRefusedEvent();
  const directory = await mkdtemp(join(tmpdir(), 'agora-dead-letters-'));
  await mkdir(join(directory, 'environment'));
  await writeFile(join(directory, 'environment/review'), `REVIEW_DATABASE_URL=${shop.url}\n`);

  const listed = await run(['review', 'list'], { AGORA_DIRECTORY: directory });

  expect(listed).toContain(shop.productId);
  await expect(run(['order', 'list'], { AGORA_DIRECTORY: directory })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/Set ORDER_DATABASE_URL .*\n.*npm start/) as unknown,
  });
  const away = { ORDER_DATABASE_URL: 'postgres://nobody@127.0.0.1:9/order' };
  await expect(run(['order', 'list'], away)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('127.0.0.1:9') as unknown,
  });
  await rm(directory, { recursive: true });
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
