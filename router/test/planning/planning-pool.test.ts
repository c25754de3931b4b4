import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { PlanningReport, PlanningTask } from '../../src/planning/model/planning-messages.ts';
import type { PrepareRequest } from '../../src/planning/model/prepare.ts';
import { type Planning, PlanningPool } from '../../src/supergraph/planning-pool.ts';
import { PlanningWorkerLost } from '../../src/supergraph/planning-worker.ts';
import { guest } from './planned-graph.ts';

const planned = { kind: 'prepared', prepared: { ok: false, errors: [] } } as const;

it('has a second thread only as long as operations take long, and has it again when others do', async () => {
  let started = 0;
  let ended = 0;
  const startThread = startAnswering(({ withinMs }) => ({ kind: 'late', cpuMs: withinMs }));
  const start = async (): Promise<Planning> => {
    const thread = await startThread();
    started += 1;
    return {
      ...thread,
      [Symbol.asyncDispose]: () => {
        ended += 1;
        return Promise.resolve();
      },
    };
  };
  await using pool = new PlanningPool(await start(), { start, timeoutMs: 1_000, waitMs: 60_000, spareIdleMs: 10 });

  for (const number of [1, 2]) {
    const late = await pool.prepare(requestOf(`{ n${number}: a }`));
    expect(late).toMatchObject({ ok: false, errors: [{ code: 'PLANNING_TIMEOUT' }] });
    expect(started).toBe(1 + number);
    await expect.poll(() => started - ended).toBe(1);
  }
});

it('gives an operation a tenth of a second while others wait, and more only where it had little of the processor', async () => {
  const times = new Map<string, number[]>();
  const start = startAnswering(({ request: { document }, withinMs }) => {
    times.set(document, [...(times.get(document) ?? []), withinMs]);
    if (document === '{ small }') return planned;
    return { kind: 'late', cpuMs: document === '{ starved }' ? withinMs / 10 : withinMs };
  });
  await using pool = new PlanningPool(await start(), { start, timeoutMs: 1_000, waitMs: 60_000 });
  const documents = ['{ first }', '{ hungry }', '{ starved }', '{ small }'];

  const prepared = await Promise.all(documents.map((document) => pool.prepare(requestOf(document))));

  const late = { ok: false, errors: [{ code: 'PLANNING_TIMEOUT' }] };
  expect(prepared).toMatchObject([late, late, late, planned.prepared]);
  // The first found nobody waiting. Each had its whole time once, when a second thread was there and free.
  expect(Object.fromEntries(times)).toEqual({
    '{ first }': [250, 1_000],
    '{ hungry }': [100, 100, 1_000],
    '{ starved }': [100, 100, 200, 1_000],
    '{ small }': [100],
  });
});

it('keeps out nobody because one client asks for very many new operations at once', async () => {
  const answers = Promise.withResolvers<undefined>();
  const start = startAnswering(async () => {
    await answers.promise;
    return planned;
  });
  await using pool = new PlanningPool(await start(), { start, timeoutMs: 60_000, waitMs: 60_000 });
  const prepare = (number: number, client: string) => pool.prepare(requestOf(`{ n${number}: a }`), client);
  const flood = Array.from({ length: 2_000 }, (_, number) => prepare(number, 'hostile'));

  const other = prepare(0, 'honest');
  answers.resolve(undefined);

  expect(await other).toEqual(planned.prepared);
  const refused = (await Promise.all(flood)).filter((answer) => !answer.ok && answer.errors.length > 0);
  expect(refused.length).toBeGreaterThan(1_700);
  expect(refused[0]).toMatchObject({ errors: [{ code: 'RATE_LIMITED' }] });
});

it('refuses who has waited long for others, and ends nothing that is being planned', async () => {
  const asked: string[] = [];
  const ends = Promise.withResolvers<undefined>();
  const start = startAnswering(async ({ request }) => {
    asked.push(request.document);
    await ends.promise;
    return planned;
  });
  await using pool = new PlanningPool(await start(), { start, timeoutMs: 60_000, waitMs: 50 });

  const first = pool.prepare(requestOf('{ first }'), 'one');
  const refused = await Promise.all(['one', 'other'].map((client) => pool.prepare(requestOf('{ second }'), client)));
  ends.resolve(undefined);

  expect(refused).toMatchObject([
    { ok: false, errors: [{ code: 'SERVICE_UNAVAILABLE' }] },
    { ok: false, errors: [{ code: 'SERVICE_UNAVAILABLE' }] },
  ]);
  expect(await first).toEqual({ ok: false, errors: [] });
  expect(asked).toEqual(['{ first }']);
});

it('refuses nobody for the time that its own planning takes', async () => {
  let tries = 0;
  const start = startAnswering(async () => {
    tries += 1;
    if (tries > 1) return planned;
    await pause(60);
    return { kind: 'late', cpuMs: 1 };
  });
  await using pool = new PlanningPool(await start(), { start, timeoutMs: 60_000, waitMs: 30 });

  expect(await pool.prepare(requestOf('{ first }'))).toEqual({ ok: false, errors: [] });
});

it('lets one of many that take long have its time, and refuses the others while it does', async () => {
  const ends = Promise.withResolvers<undefined>();
  const start = startAnswering(async ({ withinMs }) => {
    if (withinMs < 60_000) return { kind: 'late', cpuMs: withinMs };
    await ends.promise;
    return planned;
  });
  await using pool = new PlanningPool(await start(), { start, timeoutMs: 60_000, waitMs: 100 });

  const [first, ...others] = [1, 2, 3].map((number) => pool.prepare(requestOf(`{ n${number}: a }`)));
  const refused = await Promise.all(others);
  ends.resolve(undefined);

  expect(refused).toMatchObject([
    { ok: false, errors: [{ code: 'SERVICE_UNAVAILABLE' }] },
    { ok: false, errors: [{ code: 'SERVICE_UNAVAILABLE' }] },
  ]);
  expect(await first).toEqual(planned.prepared);
});

it('refuses nobody for the time that a second thread takes to start', async () => {
  const startThread = startAnswering(({ withinMs }) =>
    withinMs < 60_000 ? { kind: 'late', cpuMs: withinMs } : planned,
  );
  const start = async () => {
    await pause(60);
    return startThread();
  };
  await using pool = new PlanningPool(await startThread(), { start, timeoutMs: 60_000, waitMs: 30 });

  expect(await pool.prepare(requestOf('{ alone }'))).toEqual(planned.prepared);
});

it('says that it was a thread that was waited for, when none could be started in time', async () => {
  const mayStart = Promise.withResolvers<undefined>();
  const startThread = startAnswering(({ request: { document }, withinMs }) => {
    if (document === '{ ends }') throw new PlanningWorkerLost('It ended');
    return withinMs < 60_000 && document === '{ long }' ? { kind: 'late', cpuMs: withinMs } : planned;
  });
  const start = async () => {
    await mayStart.promise;
    return startThread();
  };
  await using pool = new PlanningPool(await startThread(), { start, timeoutMs: 60_000, waitMs: 60_000, startMs: 30 });
  const prepare = (document: string) => pool.prepare(requestOf(document));

  const long = await prepare('{ long }');
  await prepare('{ ends }');
  const fresh = await prepare('{ fresh }');
  mayStart.resolve(undefined);

  const message = 'The router takes long to start a planning thread. Try again in a while.';
  const refused = { ok: false, errors: [{ code: 'SERVICE_UNAVAILABLE', message }] };
  expect([long, fresh]).toEqual([refused, refused]);
});

it('gives a thread several at once that wait, so that it need not wait for a turn of the main thread for each', async () => {
  const asked: number[] = [];
  const begun = Promise.withResolvers<undefined>();
  const start = (): Promise<Planning> =>
    Promise.resolve({
      ask: async (tasks, onReport) => {
        asked.push(tasks.length);
        await begun.promise;
        for (const _ of tasks) onReport(planned);
      },
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });
  await using pool = new PlanningPool(await start(), { start, timeoutMs: 60_000, waitMs: 60_000 });

  const prepared = Array.from({ length: 41 }, (_, number) => pool.prepare(requestOf(`{ n${number}: a }`)));
  begun.resolve(undefined);

  expect(await Promise.all(prepared)).toEqual(prepared.map(() => planned.prepared));
  expect(asked).toEqual([1, 16, 16, 8]);
});

it('plans what a thread had no time for, or was lost before, after what came meanwhile', async () => {
  const asked: (readonly string[])[] = [];
  const begun = Promise.withResolvers<undefined>();
  const start = (): Promise<Planning> =>
    Promise.resolve({
      ask: async (tasks, onReport) => {
        asked.push(tasks.map(({ request }) => request.document));
        await begun.promise;
        onReport(planned);
        if (asked.length === 2) throw new PlanningWorkerLost('It ended');
      },
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });
  await using pool = new PlanningPool(await start(), { start, timeoutMs: 60_000, waitMs: 60_000 });
  const documents = ['{ a }', '{ bb }', '{ ccc }', '{ dddd }'];

  const prepared = documents.map((document) => pool.prepare(requestOf(document)));
  begun.resolve(undefined);

  const lost = { ok: false, errors: [{ code: 'SERVICE_UNAVAILABLE', message: 'The operation could not be planned.' }] };
  expect(await Promise.all(prepared)).toEqual([planned.prepared, planned.prepared, lost, planned.prepared]);
  expect(asked).toEqual([['{ a }'], ['{ bb }', '{ ccc }', '{ dddd }'], ['{ dddd }']]);
});

/** A thread that answers one after the other. */
function startAnswering(
  answer: (task: PlanningTask) => PlanningReport | Promise<PlanningReport>,
): () => Promise<Planning> {
  return () =>
    Promise.resolve({
      ask: async (tasks, onReport) => {
        for (const task of tasks) onReport(await answer(task));
      },
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });
}

function requestOf(document: string): PrepareRequest {
  return { document, operationName: undefined, isDeferralAccepted: false, claims: guest };
}
