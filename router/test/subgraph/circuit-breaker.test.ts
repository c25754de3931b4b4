import type { ServerResponse } from 'node:http';
import { createLog } from '@agora/kit/edge';
import { eventually } from '@agora/kit/testing';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import type { SubgraphLimits } from '../../src/config.ts';
import { askAt, caller, mutation, query } from './calling.ts';
import { answering, startScriptedSubgraph } from './scripted-subgraph.ts';

const ok = answering({ data: { ok: true } });
const limits = { retries: 0, breakerFailures: 3, breakerRestMs: 200 };
const unavailable = { code: 'SUBGRAPH_UNAVAILABLE' };

it('gives a subgraph that keeps failing a rest, then tries it with one call', async () => {
  await using subgraph = await startScriptedSubgraph((response) => response.writeHead(500).end('Oops'));
  await using client = askAt(subgraph.url, { limits });
  for (let call = 0; call < 10; call += 1) {
    await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
  }
  expect(subgraph.calls).toHaveLength(3);
  subgraph.answerWith = ok;

  await eventually(async () => expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } }));

  expect(subgraph.calls).toHaveLength(4);
  expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } });
});

it('rests again when the one call fails too', async () => {
  await using subgraph = await startScriptedSubgraph((response) => response.writeHead(500).end('Oops'));
  await using client = askAt(subgraph.url, { limits });

  await eventually(async () => {
    await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
    expect(subgraph.calls).toHaveLength(4);
  });

  await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
  expect(subgraph.calls).toHaveLength(4);
});

it('lets what comes while one call is tried wait for its outcome, and makes it then', async () => {
  await using tried = await startTrial();
  const { subgraph, held, answers } = tried;
  subgraph.answerWith = ok;

  held.forEach(ok);

  expect(await Promise.all(answers)).toEqual(page.map(() => expect.objectContaining({ data: { ok: true } })));
  expect(subgraph.calls).toHaveLength(page.length);
});

it('makes none of the calls that wait when the one that is tried fails', async () => {
  await using tried = await startTrial();
  const { subgraph, held, answers } = tried;

  held.forEach((response) => response.writeHead(500).end('Oops'));

  expect(await Promise.all(answers)).toEqual(page.map(() => expect.objectContaining(unavailable)));
  expect(subgraph.calls).toHaveLength(1);
});

it('tries the next of the calls that wait when nobody waits for the first any more', async () => {
  await using tried = await startTrial();
  const { subgraph, answers, leave } = tried;
  subgraph.answerWith = ok;

  leave();

  const [left, ...others] = await Promise.all(answers);
  expect(left).toBeInstanceOf(Error);
  expect(others).toEqual(page.slice(1).map(() => expect.objectContaining({ data: { ok: true } })));
});

it('lets no call wait longer than for its turn while the one that is tried is not answered', async () => {
  await using tried = await startTrial({ queueMs: 50 });
  const { subgraph, held, answers } = tried;

  const [first, ...others] = answers;

  expect(await Promise.all(others)).toEqual(page.slice(1).map(() => expect.objectContaining(unavailable)));
  expect(subgraph.calls).toHaveLength(1);
  held.forEach(ok);
  expect(await first).toMatchObject({ data: { ok: true } });
});

it('says once in the log that a subgraph rests and once that it answers again', async () => {
  const { log, says } = readableLog();
  await using subgraph = await startScriptedSubgraph((response) => response.writeHead(500).end('Oops'));
  await using client = askAt(subgraph.url, { limits, log });

  for (let call = 0; call < 10; call += 1) await client.ask(query(), caller()).catch(() => undefined);
  subgraph.answerWith = ok;
  await eventually(async () => expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } }));

  expect(says('A subgraph is given a rest')).toHaveLength(1);
  expect(says('A subgraph answers again')).toHaveLength(1);
  expect(says('A call of a subgraph failed')).toHaveLength(3);
});

it('does not rest a subgraph for an answer that is of no use, nor for callers who have gone', async () => {
  await using subgraph = await startScriptedSubgraph(answering('<h1>Oops</h1>'));
  await using client = askAt(subgraph.url, { limits });
  for (let call = 0; call < 5; call += 1) {
    await expect(client.ask(query(), caller())).rejects.toMatchObject({ code: 'SUBGRAPH_RESPONSE_INVALID' });
  }
  subgraph.answerWith = () => undefined;
  for (let call = 0; call < 5; call += 1) {
    const leaving = new AbortController();
    const answer = client.ask(query(), caller({ signal: leaving.signal }));
    await eventually(() => expect(subgraph.calls).toHaveLength(6 + call));
    leaving.abort();
    await expect(answer).rejects.toThrow('aborted');
  }
  subgraph.answerWith = ok;

  expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } });
});

it('rests a subgraph that takes calls and answers none', async () => {
  await using subgraph = await startScriptedSubgraph(() => undefined);
  await using client = askAt(subgraph.url, { limits: { ...limits, timeoutMs: 50 } });
  const isGivenARest = async () => {
    const before = subgraph.calls.length;
    await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
    return subgraph.calls.length === before;
  };

  await eventually(async () => expect(await isGivenARest()).toBe(true));
});

it('lets no query wait for a subgraph that answers nothing at all, and a mutation to the end of its time', async () => {
  await using subgraph = await startScriptedSubgraph(() => undefined);
  await using client = askAt(subgraph.url, { limits: { ...limits, timeoutMs: 60_000 } });
  const answerMutation = Promise.withResolvers<undefined>();
  subgraph.answerWith = (response) => {
    if (subgraph.calls.at(-1)?.body.includes('mutation')) void answerMutation.promise.then(() => ok(response));
  };

  const placing = client.ask(mutation(), caller());
  const reading = client.ask(query(), caller());

  await expect(reading).rejects.toMatchObject({ ...unavailable, message: 'The shop service did not answer in time.' });
  const asked = subgraph.calls.length;
  await expect(client.ask(query('{ other }'), caller())).rejects.toMatchObject(unavailable);
  expect(subgraph.calls).toHaveLength(asked);
  answerMutation.resolve(undefined);
  expect(await placing).toMatchObject({ data: { ok: true } });
  subgraph.answerWith = ok;
  expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } });
});

it('finds out by itself when a silent subgraph answers again, while no call waits for it', async () => {
  await using subgraph = await startScriptedSubgraph(() => undefined);
  await using client = askAt(subgraph.url, { limits: { ...limits, timeoutMs: 100 } });
  const ask = () => client.ask(query(), caller());
  const probes = () => subgraph.calls.filter(({ body }) => body.includes('{__typename}')).length;
  await eventually(async () => {
    await expect(ask()).rejects.toMatchObject({ cause: { message: 'It is given a rest' } });
  });

  const [asked, probed] = [subgraph.calls.length, probes()];
  await eventually(async () => {
    await expect(ask()).rejects.toMatchObject({ cause: { message: 'It is given a rest' } });
    expect(probes()).toBeGreaterThan(probed);
  });
  expect(subgraph.calls.length - asked).toBe(probes() - probed);
  subgraph.answerWith = ok;

  await eventually(async () => expect(await ask()).toMatchObject({ data: { ok: true } }));
});

it('probes a silent subgraph without any call, so that the first query after it is well is answered', async () => {
  const { log, says } = readableLog();
  await using subgraph = await startScriptedSubgraph(() => undefined);
  await using client = askAt(subgraph.url, { limits: { ...limits, timeoutMs: 100 }, log });
  const ask = () => client.ask(query(), caller());
  await eventually(async () => {
    await expect(ask()).rejects.toMatchObject({ cause: { message: 'It is given a rest' } });
  });
  subgraph.answerWith = ok;

  await eventually(() => expect(says('A subgraph answers again')).toHaveLength(1));

  expect(await ask()).toMatchObject({ data: { ok: true } });
});

it('probes a silent subgraph no more at an address that it has left', async () => {
  const { log, says } = readableLog();
  await using left = await startScriptedSubgraph(() => undefined);
  await using current = await startScriptedSubgraph(() => undefined);
  let { url } = left;
  await using client = askAt(() => url, { limits: { ...limits, timeoutMs: 100 }, log });
  const fallSilent = async (times: number) => {
    await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
    await eventually(() => expect(says('A subgraph answers nothing at all')).toHaveLength(times));
  };
  await fallSilent(1);
  const asked = left.calls.length;

  ({ url } = current);
  await fallSilent(2);

  // The rest of the first is over for long.
  expect(left.calls).toHaveLength(asked);
});

const page = ['{ a }', '{ b }', '{ c }', '{ d }'].map((text) => query(text));

/** A page asks a subgraph that has had its rest: one call is tried, and held, and the others have been asked. */
async function startTrial(rest: Partial<SubgraphLimits> = {}) {
  const subgraph = await startScriptedSubgraph((response) => response.writeHead(500).end('Oops'));
  const client = askAt(subgraph.url, { limits: { ...limits, timeoutMs: 60_000, ...rest } });
  for (let call = 0; call < limits.breakerFailures; call += 1) {
    await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
  }
  subgraph.calls.length = 0;
  const held: ServerResponse[] = [];
  subgraph.answerWith = (response) => void held.push(response);
  const leaving = new AbortController();
  const askPage = () =>
    page.map((call, at) => {
      const asked = client.ask(call, caller(at === 0 ? { signal: leaving.signal } : {}));
      return asked.catch((error: unknown) => error);
    });
  const isHeld = () => eventually(() => expect(held).toHaveLength(1));
  const answers = await eventually(async () => {
    const asked = askPage();
    const refused = Promise.all(asked).then(() => Promise.reject(new Error('It still rests')));
    await Promise.race([isHeld(), refused]);
    return asked;
  });
  return {
    subgraph,
    held,
    answers,
    leave: () => leaving.abort(),
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await subgraph[Symbol.asyncDispose]();
    },
  };
}

function readableLog() {
  const destination = new PassThrough();
  const lines: string[] = [];
  destination.on('data', (line: Buffer) => lines.push(line.toString()));
  return {
    log: createLog('test', 'debug', destination),
    says: (text: string) => lines.filter((line) => line.includes(text)),
  };
}
