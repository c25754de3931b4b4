import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { askAt, caller, mutation, query } from './calling.ts';
import { answering, startScriptedSubgraph } from './scripted-subgraph.ts';

const ok = answering({ data: { ok: true } });
const unavailable = { code: 'SUBGRAPH_UNAVAILABLE' };

it('asks again when a proxy says that the subgraph is not there', async () => {
  await using subgraph = await startScriptedSubgraph((response) => {
    subgraph.answerWith = ok;
    response.writeHead(503).end('Starting');
  });
  await using client = askAt(subgraph.url);

  expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } });
  expect(subgraph.calls).toHaveLength(2);
});

it('asks again when the subgraph has too much to do, and says of a mutation that nothing was begun', async () => {
  const refusal = JSON.stringify({ errors: [{ message: 'Later', extensions: { code: 'SERVICE_OVERLOADED' } }] });
  const refuse = (response: ServerResponse) => void response.writeHead(503, { 'retry-after': '1' }).end(refusal);
  await using subgraph = await startScriptedSubgraph((response) => {
    subgraph.answerWith = ok;
    refuse(response);
  });
  await using client = askAt(subgraph.url);

  expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } });
  subgraph.answerWith = refuse;
  await expect(client.ask(mutation(), caller())).rejects.toMatchObject({ code: 'OVERLOADED' });
  expect(subgraph.calls).toHaveLength(3);
});

it('asks again when the connection breaks before an answer begins', async () => {
  await using subgraph = await startScriptedSubgraph((response) => {
    subgraph.answerWith = ok;
    response.destroy();
  });
  await using client = askAt(subgraph.url);

  expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } });
});

it('asks again no more often than it may', async () => {
  await using subgraph = await startScriptedSubgraph((response) => response.writeHead(503).end());
  await using client = askAt(subgraph.url, { limits: { retries: 2 } });

  await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
  expect(subgraph.calls).toHaveLength(3);
});

it('does not ask again when there is no time left', async () => {
  await using subgraph = await startScriptedSubgraph((response) => response.writeHead(503).end());
  await using client = askAt(subgraph.url, { limits: { retries: 10, timeoutMs: 200 } });

  await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
  expect(subgraph.calls.length).toBeLessThan(5);
});

it('does not ask again when an answer came that is of no use', async () => {
  await using subgraph = await startScriptedSubgraph(answering('<h1>Oops</h1>'));
  await using client = askAt(subgraph.url);

  await expect(client.ask(query(), caller())).rejects.toMatchObject({ code: 'SUBGRAPH_RESPONSE_INVALID' });
  expect(subgraph.calls).toHaveLength(1);
});

it.each([
  ['the connection breaks', 'OUTCOME_UNKNOWN', (response: { destroy: () => unknown }) => void response.destroy()],
  [
    'a proxy says that nobody is there',
    'SUBGRAPH_UNAVAILABLE',
    (response: { writeHead: (status: number) => { end: () => unknown } }) => void response.writeHead(503).end(),
  ],
])('never repeats a mutation that may have been run: %s', async (_what, code, fail) => {
  await using subgraph = await startScriptedSubgraph(fail);
  await using client = askAt(subgraph.url);

  await expect(client.ask(mutation(), caller())).rejects.toMatchObject({ code });
  expect(subgraph.calls).toHaveLength(1);
});

it('repeats a mutation that surely never left', async () => {
  const gone = await startScriptedSubgraph();
  await gone[Symbol.asyncDispose]();
  await using client = askAt(gone.url, { limits: { retries: 6 } });

  const answer = client.ask(mutation(), caller());
  await using _back = await startScriptedSubgraph(ok, gone.port);

  expect(await answer).toMatchObject({ data: { ok: true } });
});
