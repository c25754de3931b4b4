import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { openDatabase } from '../../src/database/database.ts';
import { job } from '../../src/jobs/job.ts';
import { jobKind } from '../../src/jobs/job-kind.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { startWorker, transactOn } from '../jobs/start-worker.ts';

/** `npm run bench:jobs -w subgraphs/kit`: wake-up, punctuality, throughput and what waiting costs. `JOB_MS`: a job's own time. */
const ownMs = Number(process.env['JOB_MS'] ?? 0);
const count = Number(process.env['JOBS'] ?? 3_000);

const counted = jobKind('counted', z.object({ number: z.number() }));
const endedAt = new Map<number, number>();
const jobs = [
  job(
    counted,
    async ({ data }) => {
      if (ownMs > 0) await delay(ownMs);
      endedAt.set(data.number, performance.now());
    },
    { concurrency: 16 },
  ),
];

await using test = await createTestDatabase(join(import.meta.dirname, '../fixture/migrations'));
await using database = openDatabase({ url: test.url, connections: 4 });
const transact = transactOn(database, jobs);
await using _worker = await startWorker(test.url, jobs);

const enqueue = (number: number, dueAt?: Date) =>
  transact(({ enqueue }) => enqueue(counted, { number }, dueAt ? { dueAt } : {}));
const ended = (number: number) =>
  eventually(() => {
    const at = endedAt.get(number);
    if (at === undefined) throw new Error('not yet');
    return at - ownMs;
  });
const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]?.toFixed(1);

const wakeUps: number[] = [];
for (let number = 0; number < 40; number += 1) {
  const begun = performance.now();
  await enqueue(number);
  wakeUps.push((await ended(number)) - begun);
  await delay(Math.random() * 300);
}
console.log(`wake-up: p50 ${percentile(wakeUps, 0.5)} ms, p90 ${percentile(wakeUps, 0.9)} ms`);

const late: number[] = [];
for (let number = 100; number < 110; number += 1) {
  const due = Date.now() + 700 + Math.random() * 500;
  const dueOnClock = performance.now() + (due - Date.now());
  await enqueue(number, new Date(due));
  late.push((await ended(number)) - dueOnClock);
}
console.log(`late: p50 ${percentile(late, 0.5)} ms, worst ${percentile(late, 0.99)} ms`);

const transactions = async () => {
  const [row] = await database.db.execute(
    sql`select xact_commit + xact_rollback as count from pg_stat_database where datname = current_database()`,
  );
  return Number(row?.['count']);
};
await delay(1_500);
const before = await transactions();
await delay(10_000);
console.log(`at rest: ${((await transactions()) - before) / 10} transactions/s`);

const begun = performance.now();
for (let number = 1_000; number < 1_000 + count; number += 4) {
  await Promise.all([0, 1, 2, 3].map((further) => enqueue(number + further)));
}
const enqueued = performance.now();
await eventually(() => {
  if (endedAt.size < 50 + count) throw new Error('not yet');
}, 120_000);
const perSecond = (until: number) => Math.round((count / (until - begun)) * 1_000);
console.log(`enqueued ${perSecond(enqueued)}/s, done ${perSecond(performance.now())}/s, 16 at once`);
