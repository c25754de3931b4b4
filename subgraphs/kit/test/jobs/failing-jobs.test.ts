import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { job as jobTable } from '../../src/database/messaging-tables.ts';
import { listDeadJobs, replayDeadJobs } from '../../src/jobs/dead-jobs.ts';
import { withHousekeeping } from '../../src/jobs/housekeeping.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { noteJob, noteWanted, writeNote } from './note-jobs.ts';
import { startShop } from './start-shop.ts';
import { startWorker } from './start-worker.ts';

/** Short enough for a test, and growing. */
const retries = { maxAttempts: 4, firstDelayMs: 100, longestDelayMs: 400 };

it('takes the job of a killed process within seconds, whose own effects may have come twice', async () => {
  await using shop = await startShop();
  const script = join(import.meta.dirname, 'worker-process.ts');
  const child = spawn(process.execPath, [script, shop.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  using _killed = { [Symbol.dispose]: () => child.kill('SIGKILL') };
  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'a note' }));
  await once(child.stdout, 'data');
  await using _worker = await shop.replica();

  child.kill('SIGKILL');

  await eventually(
    async () => expect(await shop.notes()).toEqual(['a note, begun by a process, attempt 1', 'a note']),
    5_000,
  );
});

it('undoes what a run finishes after its job was taken by another', async () => {
  const begun = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const refused = Promise.withResolvers<unknown>();
  const late = noteJob(
    async ({ attempt, finish }) => {
      if (attempt === 1) {
        begun.resolve(undefined);
        await goOn.promise;
      }
      try {
        await finish(({ notes }) => notes.add('note', `attempt ${attempt}`));
      } catch (error) {
        refused.resolve(error);
        throw error;
      }
    },
    { timeoutMs: 100, retries: { maxAttempts: 2, firstDelayMs: 0, longestDelayMs: 0 } },
  );
  await using shop = await startShop([late]);
  await using _worker = await shop.replica();
  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'slow' }));
  await begun.promise;
  await eventually(async () => expect(await shop.notes()).toEqual(['attempt 2']));

  goOn.resolve(undefined);

  expect(await refused.promise).toMatchObject({ name: 'LeaseLost' });
  expect(await shop.notes()).toEqual(['attempt 2']);
});

it('tries a job that fails again, later each time, until it is a dead one that can be replayed', async () => {
  const triedAt: number[] = [];
  let isBroken = true;
  const failing = noteJob(
    async ({ data, finish }) => {
      triedAt.push(Date.now());
      if (isBroken) throw new Error('the printer burns');
      await finish(({ notes }) => notes.add('note', data.text));
    },
    { retries },
  );
  await using shop = await startShop([failing]);
  await using _worker = await shop.replica();

  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'hello' }));
  const dead = await eventually(async () => {
    const [found, ...others] = await listDeadJobs(shop.database);
    expect(found).toMatchObject({ kind: 'note-wanted', data: { text: 'hello' }, attempts: 4 });
    expect(others).toEqual([]);
    return found;
  });
  const waits = triedAt.slice(1).map((at, index) => at - (triedAt[index] ?? 0));
  isBroken = false;
  const replayed = await replayDeadJobs(shop.database, 'all');

  expect(dead?.error).toContain('the printer burns');
  expect(waits).toHaveLength(3);
  for (const [index, least] of [100, 200, 400].entries()) expect(waits[index]).toBeGreaterThanOrEqual(least - 5);
  expect(replayed).toBe(1);
  await eventually(async () => expect(await shop.notes()).toEqual(['hello']));
  expect(await listDeadJobs(shop.database)).toEqual([]);
});

it('logs each retry of a job for debugging, and by an error that it is dead', async () => {
  const failing = noteJob(() => Promise.reject(new Error('the printer burns')), { retries });
  await using shop = await startShop([failing]);
  const lines: { level: number; msg: string; attempt?: number }[] = [];
  const log = createLog('test', 'debug', { write: (line) => lines.push(JSON.parse(line)) });
  await using _worker = await startWorker(shop.url, [failing], log);

  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'hello' }));

  const told = () => lines.flatMap(({ level, msg, attempt }) => (attempt === undefined ? [] : [[level, msg, attempt]]));
  const again = (attempt: number) => [20, 'a job failed, it is tried again', attempt];
  await eventually(() => expect(told()).toEqual([again(1), again(2), again(3), [50, 'a job is dead', 4]]));
});

it('does not run a job for ever that ends its process each time', async () => {
  await using shop = await startShop();
  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'poison' }));
  await shop.database.db.update(jobTable).set({ attempts: 14 });

  await using _worker = await shop.replica();

  await eventually(async () => expect(await listDeadJobs(shop.database)).toMatchObject([{ attempts: 15 }]));
  expect(await shop.notes()).toEqual([]);
});

it('lets a job end when it stops', async () => {
  await using shop = await startShop();
  const worker = await shop.replica();
  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'ended', takesMs: 400 }));
  await eventually(async () => expect(await shop.waiting()).toMatchObject([{ attempts: 1 }]));

  await worker[Symbol.asyncDispose]();

  expect(await shop.notes()).toEqual(['ended']);
});

it('gives a job back that heeds the stop, as if it had not been begun', async () => {
  const begun = Promise.withResolvers<undefined>();
  const stoppable = noteJob(async ({ signal }) => {
    begun.resolve(undefined);
    await delay(60_000, undefined, { signal });
  });
  await using shop = await startShop([stoppable]);
  const worker = await shop.replica();
  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'left' }));
  await begun.promise;

  await worker[Symbol.asyncDispose]();

  expect(await shop.waiting()).toMatchObject([{ attempts: 0, lease: null }]);
});

it('gives jobs up that have been due for a day and that nobody knows how to do any more, and leaves others', async () => {
  await using shop = await startShop();
  const day = 24 * 60 * 60 * 1_000;
  const due = (milliseconds: number) => new Date(Date.now() + milliseconds);
  await shop.database.db.insert(jobTable).values([
    { id: uuidv7(), kind: 'no-longer-done', data: { text: 'old' }, dueAt: due(-day - 1_000) },
    { id: uuidv7(), kind: 'of-a-newer-release', data: {}, dueAt: due(-1_000) },
    { id: uuidv7(), kind: 'no-longer-scheduled', key: 'schedule', dueAt: due(-day - 1_000) },
    { id: uuidv7(), kind: noteWanted.name, data: { text: 'late' }, dueAt: due(-2 * day) },
  ]);

  await using _worker = await startWorker(
    shop.url,
    withHousekeeping({ jobs: [writeNote], emits: [], events: [] }, shop.database),
  );

  await eventually(async () =>
    expect(await listDeadJobs(shop.database)).toMatchObject([
      { kind: 'no-longer-done', data: { text: 'old' }, error: 'nobody does jobs of the kind no-longer-done' },
    ]),
  );
  await eventually(async () => expect(await shop.notes()).toEqual(['late']));
  const left = (await shop.waiting()).map(({ kind }) => kind);
  expect(left).toContain('of-a-newer-release');
  expect(left).not.toContain('no-longer-scheduled');
});

it('keeps what a run did before it failed where it said that it was not finished yet', async () => {
  const inSteps = noteJob(
    async ({ attempt, finish }) => {
      await finish(async ({ notes }, notYet) => {
        await notes.add('note', `begun by attempt ${attempt}`);
        notYet();
      });
      if (attempt === 1) throw new Error('between its steps');
      await finish(({ notes }) => notes.add('note', 'ended'));
    },
    { retries },
  );
  await using shop = await startShop([inSteps]);
  await using _worker = await shop.replica();

  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'in steps' }));

  const notes = ['begun by attempt 1', 'begun by attempt 2', 'ended'];
  await eventually(async () => expect(await shop.notes()).toEqual(notes));
  expect(await shop.waiting()).toEqual([]);
});
