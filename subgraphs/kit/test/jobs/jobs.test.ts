import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../src/database/database.ts';
import { jobKind } from '../../src/jobs/job-kind.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { noteJob, noteWanted, writeNote } from './note-jobs.ts';
import { startShop } from './start-shop.ts';
import { startWorkerOn, transactOn } from './start-worker.ts';

it('does a job soon after the transaction that enqueued it has committed, and forgets it', async () => {
  await using shop = await startShop();
  await using _worker = await shop.replica();

  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'hello' }));

  await eventually(async () => expect(await shop.notes()).toEqual(['hello']), 2_000);
  await eventually(async () => expect(await shop.waiting()).toEqual([]));
});

it('does nothing of what a transaction enqueued that was undone', async () => {
  await using shop = await startShop();
  await using _worker = await shop.replica();

  const undone = shop.transact(async ({ enqueue }) => {
    await enqueue(noteWanted, { text: 'never' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'hello' }));

  await eventually(async () => expect(await shop.notes()).toEqual(['hello']));
  expect(await shop.waiting()).toEqual([]);
});

it('refuses data of another form, and a kind that nobody does', async () => {
  await using shop = await startShop();
  const stray = jobKind('stray', z.object({}));

  const malformed = () => shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'note', takesMs: Infinity }));
  const unknown = () => shop.transact(({ enqueue }) => enqueue(stray, {}));

  await expect(malformed).rejects.toThrow(z.ZodError);
  await expect(unknown).rejects.toThrow('nobody is declared to do jobs of the kind stray');
});

it('does a job when it is due, and not before', async () => {
  await using shop = await startShop();
  await using _worker = await shop.replica();
  const dueAt = new Date(Date.now() + 700);

  await shop.transact(({ enqueue }) => enqueue(noteWanted, { text: 'in time' }, { dueAt }));

  await eventually(async () => expect(await shop.notes()).toEqual(['in time']), 4_000);
  expect(Date.now()).toBeGreaterThanOrEqual(dueAt.getTime());
});

it('has one job of a key, about the newest data and due when that says', async () => {
  await using shop = await startShop();
  const later = new Date(Date.now() + 3_600_000);
  const enqueueWithKey = (text: string, dueAt: Date) =>
    shop.transact(({ enqueue }) => enqueue(noteWanted, { text }, { key: 'one', dueAt }));

  await enqueueWithKey('first', later);
  await enqueueWithKey('second', new Date());
  await using _worker = await shop.replica();

  await eventually(async () => expect(await shop.notes()).toEqual(['second']));
  await eventually(async () => expect(await shop.waiting()).toEqual([]));
});

it('does not do what was taken back before it was due, and leaves other keys alone', async () => {
  await using shop = await startShop();
  const dueAt = new Date(Date.now() + 400);
  await shop.transact(async ({ enqueue }) => {
    for (const key of ['one', 'two']) await enqueue(noteWanted, { text: key }, { key, dueAt });
  });
  await using _worker = await shop.replica();

  await shop.transact(({ withdraw }) => withdraw(noteWanted, 'one'));

  await eventually(async () => expect(await shop.waiting()).toEqual([]));
  expect(await shop.notes()).toEqual(['two']);
});

it('runs a job once more that is enqueued again while it runs', async () => {
  const begun = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const slow = noteJob(async ({ data, finish }) => {
    begun.resolve(undefined);
    await goOn.promise;
    await finish(({ notes }) => notes.add('note', data.text));
  });
  await using shop = await startShop([slow]);
  await using _worker = await shop.replica();
  const enqueueWithKey = (text: string) =>
    shop.transact(({ enqueue }) => enqueue(noteWanted, { text }, { key: 'one' }));

  await enqueueWithKey('first');
  await begun.promise;
  await enqueueWithKey('second');
  await enqueueWithKey('third');
  goOn.resolve(undefined);

  await eventually(async () => expect(await shop.notes()).toEqual(['first', 'third']));
  await eventually(async () => expect(await shop.waiting()).toEqual([]));
});

it('shares jobs among replicas, each done once', async () => {
  await using shop = await startShop();
  await using _first = await shop.replica();
  await using _second = await shop.replica();
  await using _third = await shop.replica();
  const texts = Array.from({ length: 120 }, (_, index) => String(index));

  await shop.transact(async ({ enqueue }) => {
    for (const text of texts) await enqueue(noteWanted, { text, takesMs: 5 });
  });

  await eventually(async () => expect((await shop.notes()).toSorted()).toEqual(texts.toSorted()));
});

it('runs as many jobs of a kind at once as it may, and no more', async () => {
  let atOnce = 0;
  let most = 0;
  const counted = noteJob(
    async ({ data, finish }) => {
      most = Math.max(most, (atOnce += 1));
      await delay(data.takesMs);
      atOnce -= 1;
      await finish(({ notes }) => notes.add('note', data.text));
    },
    { concurrency: 3 },
  );
  await using shop = await startShop([counted]);
  await shop.transact(async ({ enqueue }) => {
    for (let index = 0; index < 12; index += 1) await enqueue(noteWanted, { text: 'note', takesMs: 30 });
  });

  await using _worker = await shop.replica();

  await eventually(async () => expect(await shop.notes()).toHaveLength(12));
  expect(most).toBe(3);
});

it('costs three statements from being enqueued to being done', async () => {
  await using shop = await startShop();
  const counted: string[] = [];
  await using database = openDatabase({ url: shop.url, onStatement: (text) => counted.push(text) });
  await using _worker = await startWorkerOn(database, [writeNote]);
  const transact = transactOn(database, [writeNote]);
  await transact(({ enqueue }) => enqueue(noteWanted, { text: 'first' }));
  await eventually(async () => expect(await shop.waiting()).toEqual([]));
  counted.length = 0;

  await transact(({ enqueue }) => enqueue(noteWanted, { text: 'second' }));
  await eventually(async () => expect(await shop.notes()).toEqual(['first', 'second']));

  expect(counted.filter((text) => text.includes('"messaging"'))).toHaveLength(3);
});
