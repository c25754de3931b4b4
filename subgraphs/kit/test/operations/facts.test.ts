import { join } from 'node:path';
import { reviewRejected, userProfileUpdated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { deadLetters, marks, operationsPaths, serviceStatus, trail } from '../../src/operations/facts.ts';
import { createReadStatus } from '../../src/operations/read-status.ts';
import { startTracing, withSpan } from '../../src/telemetry/trace.ts';
import { startBreakableNetwork } from '../../src/testing/breakable-network.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { startOutbox } from '../messaging/start-outbox.ts';
import { admin, startWatched } from './start-watched.ts';

startTracing();

const about = { service: 'review', transport: 'redis', version: '0.1.0', startedAt: new Date().toISOString() } as const;
const now = () => new Date();
const renamed = (displayName: string) => userProfileUpdated.draft({ userId: uuidv7(), displayName, locale: 'de-AT' });
const rejected = (productId: string) =>
  reviewRejected.draft({ reviewId: uuidv7(), productId, authorId: uuidv7(), rating: 1, reason: 'spam' });

it('says what a service is, and that nothing waits', async () => {
  await using shop = await startWatched();

  const status = serviceStatus.parse(await shop.look(operationsPaths.status));

  expect(status).toMatchObject({ service: 'review', transport: 'nats', version: '0.1.0', problems: [], recent: [] });
  expect(Date.parse(status.startedAt)).toBeLessThan(Date.now());
  expect(status.backlog).toEqual({
    outbox: { count: 0, oldestAt: null },
    parked: { count: 0, oldestAt: null },
    deadLetters: 0,
    refusedEvents: 0,
    deadJobs: 0,
  });
});

it('counts what waits in the outbox while the broker is down, and tells what was published once it is back', async () => {
  await using shop = await startOutbox();
  shop.broker.isDown = true;
  await using relay = await shop.relay();
  const read = createReadStatus({ about, database: shop.database, now, problems: () => relay.problems });
  await shop.emit('first');
  await shop.emit('second');

  const down = await vi.waitFor(async () => {
    const status = serviceStatus.parse(await read());
    expect(status.backlog?.outbox.count).toBe(2);
    return status;
  });
  shop.broker.isDown = false;
  const back = await vi.waitFor(
    async () => {
      const status = await read();
      expect(status.backlog?.outbox).toEqual({ count: 0, oldestAt: null });
      return status;
    },
    { timeout: 10_000 },
  );

  expect(Date.now() - Date.parse(down.backlog?.outbox.oldestAt ?? '')).toBeLessThan(30_000);
  expect(down.recent).toEqual([]);
  expect(back.recent.map(({ type }) => type)).toEqual([reviewRejected.type, reviewRejected.type]);
});

it('says that its database is silent, to however many ask, with one question to it', async () => {
  await using test = await createTestDatabase(join(import.meta.dirname, '../fixture/migrations'));
  const url = new URL(test.url);
  await using network = await startBreakableNetwork(Number(url.port));
  url.port = String(network.port);
  const statements: string[] = [];
  await using database = openDatabase({ url: url.href, onStatement: (text) => statements.push(text) });
  const read = createReadStatus({ about, database, now, problems: () => [] });
  await read();
  statements.length = 0;
  network.cut();

  const silent = await Promise.all(Array.from({ length: 10 }, read));

  for (const status of silent) expect(status).toMatchObject({ database: 'silent', backlog: null, recent: [] });
  expect(statements).toHaveLength(1);
});

it('shows a dead letter without what is in it, and replays it for an admin', async () => {
  await using shop = await startWatched(['Ada']);
  const id = uuidv7();
  await shop.tell(renamed('Ada'), { id });
  await vi.waitFor(async () => expect(await shop.deadLetters()).toHaveLength(1), { timeout: 10_000 });

  const status = await shop.look(operationsPaths.status);
  const listed = await shop.look(operationsPaths.deadLetters);
  const taken = await shop.send(operationsPaths.marks, { ids: [id, uuidv7()] });
  shop.failing.clear();
  const replayed = await shop.send(operationsPaths.replay, { ids: [id] }, admin);

  expect(status).toMatchObject({ backlog: { deadLetters: 1 } });
  expect(deadLetters.parse(listed).letters).toMatchObject([
    {
      id,
      kind: 'event',
      name: userProfileUpdated.type,
      handler: 'default',
      attempts: 3,
      reason: 'Error: cannot take Ada',
    },
  ]);
  expect(JSON.stringify(listed)).not.toContain('de-AT');
  expect(marks.parse(taken).marks).toMatchObject([{ eventId: id, handler: 'default', state: 'dead' }]);
  expect(replayed).toEqual({ events: 1, refused: 0, jobs: 0 });
  await vi.waitFor(async () => expect(await shop.given(({ notes }) => notes.texts())).toEqual(['Ada']));
  expect(await shop.look(operationsPaths.deadLetters)).toEqual({ letters: [] });
});

it('says of an event that does not fit its contract what does not, not what it was', async () => {
  await using shop = await startWatched();
  await shop.tellRaw(userProfileUpdated, { userId: 'ada@example.com' });

  const listed = deadLetters.parse(await shop.look(operationsPaths.deadLetters));

  expect(listed.letters[0]?.reason).toMatch(/^does not fit its contract: userId: /);
  expect(JSON.stringify(listed)).not.toContain('ada@');
});

it.each([[{ ids: [] }], [{ ids: ['x'] }], [{}], ['all']])('replays nothing for %j', async (body) => {
  await using shop = await startWatched();

  expect(await shop.send(operationsPaths.replay, body, admin)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
});

it('finds what one request caused by what it is about', async () => {
  await using shop = await startWatched();
  const [bought, other] = [uuidv7(), uuidv7()];
  const tellAll = (...ids: string[]) =>
    withSpan('a request', undefined, () => shop.given(({ emit }) => emit(ids.map(rejected))));
  await tellAll(bought, other);
  await tellAll(uuidv7());

  const found = await shop.look(`${operationsPaths.trace}?subject=${bought}`);
  const { trace, since } = found as { readonly trace: string; readonly since: string };
  const events = trail.parse(await shop.look(`${operationsPaths.trail}?trace=${trace}&since=${since}`));

  expect(events.events.map(({ subject }) => subject)).toEqual([bought, other]);
  expect(events).toMatchObject({ isWhole: true, events: [{ type: reviewRejected.type, trace }, { trace }] });
  expect(await shop.look(`${operationsPaths.trace}?subject=${uuidv7()}`)).toMatchObject({
    status: 404,
    code: 'NOT_FOUND',
  });
});
