import { expect, it } from 'vitest';
import { listDeadJobs } from '../../src/jobs/dead-jobs.ts';
import { type JobContext, scheduled } from '../../src/jobs/job.ts';
import { eventually } from '../../src/testing/eventually.ts';
import type { Settings, Stores } from '../fixture/src/subgraph.ts';
import { startShop } from './start-shop.ts';
import { startWorker } from './start-worker.ts';

/** Short enough for a test, and growing. */
const retries = { maxAttempts: 4, firstDelayMs: 100, longestDelayMs: 400 };

it('does by the clock what is scheduled, when it is new and then in time, once for all replicas', async () => {
  const eachSecond = scheduled(
    'each-second',
    '* * * * * *',
    async ({ transact, now }: JobContext<Stores, Settings>) => {
      await transact(({ notes }) => notes.add('note', String(Math.floor(now().getTime() / 1_000))));
    },
  );
  await using shop = await startShop([eachSecond]);
  await using _first = await shop.replica();
  await using _second = await shop.replica();

  const seconds = await eventually(async () => {
    const written = await shop.notes();
    expect(written.length).toBeGreaterThanOrEqual(4);
    return written;
  });

  // The first comes at once, within a second that has begun.
  const byTheClock = seconds.slice(1);
  expect(new Set(byTheClock).size).toBe(byTheClock.length);
  expect(await shop.waiting()).toHaveLength(1);
});

it('goes on with what is scheduled at its next time when it failed for good', async () => {
  let runs = 0;
  const failing = scheduled(
    'failing',
    '* * * * * *',
    async ({ transact }: JobContext<Stores, Settings>) => {
      runs += 1;
      if (runs === 1) throw new Error('not the first time');
      await transact(({ notes }) => notes.add('note', 'second'));
    },
    { retries: { ...retries, maxAttempts: 1 } },
  );
  await using shop = await startShop([failing]);

  await using _worker = await shop.replica();

  await eventually(async () => expect((await shop.notes())[0]).toBe('second'));
  expect(await listDeadJobs(shop.database)).toMatchObject([{ kind: 'failing', attempts: 1 }]);
});

it('goes by the pattern that a scheduled job has now, once it names an earlier time than the one before', async () => {
  const at = (pattern: string) => scheduled('changed', pattern, () => Promise.resolve());
  await using shop = await startShop([at('0 0 1 1 *')]);
  await using _before = await shop.replica();
  const nextTime = async () => (await shop.waiting()).map(({ lease, dueAt }) => lease === null && dueAt.getMonth());
  await eventually(async () => expect(await nextTime()).toEqual([0]));

  await using _after = await startWorker(shop.url, [at('* * * * *')]);

  const [changed] = await shop.waiting();
  expect(changed?.dueAt.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
});

it('does by the clock what is also due when a process starts', async () => {
  const atStart = scheduled(
    'at-start',
    '0 0 1 1 *',
    ({ transact }: JobContext<Stores, Settings>) => transact(({ notes }) => notes.add('note', 'started')),
    { isDueAtStart: true },
  );
  await using shop = await startShop([atStart]);
  await using _first = await shop.replica();
  await eventually(async () => expect(await shop.notes()).toEqual(['started']));
  await eventually(async () => expect(await shop.waiting()).toMatchObject([{ lease: null }]));

  await using _second = await shop.replica();

  await eventually(async () => expect(await shop.notes()).toEqual(['started', 'started']));
});

it('refuses a pattern that names no time', () => {
  expect(() => scheduled('never', 'now and then', () => Promise.resolve())).toThrow();
});
