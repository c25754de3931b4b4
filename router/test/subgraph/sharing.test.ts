import type { ServerResponse } from 'node:http';
import { eventually } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { askAt, caller, mutation, query } from './calling.ts';
import { answering, startScriptedSubgraph } from './scripted-subgraph.ts';

const ok = answering({ data: { ok: true } });

/** A subgraph that answers when it is told to. */
async function startHeldSubgraph() {
  const held: ServerResponse[] = [];
  const subgraph = await startScriptedSubgraph((response) => void held.push(response));
  return {
    subgraph,
    held,
    release: () => {
      subgraph.answerWith = ok;
      held.splice(0).forEach((response) => ok(response));
    },
    [Symbol.asyncDispose]: () => subgraph[Symbol.asyncDispose](),
  };
}

it('asks once for equal queries of one identity that are under way', async () => {
  await using server = await startHeldSubgraph();
  await using client = askAt(server.subgraph.url);

  const answers = [1, 2, 3].map(() => client.ask(query(), caller()));
  await eventually(() => expect(server.held).toHaveLength(1));
  server.release();

  expect(await Promise.all(answers)).toMatchObject([
    { data: { ok: true } },
    { data: { ok: true } },
    { data: { ok: true } },
  ]);
  expect(server.subgraph.calls).toHaveLength(1);
  await client.ask(query(), caller());
  expect(server.subgraph.calls).toHaveLength(2);
});

it('shares nothing between identities, nor between different queries', async () => {
  await using server = await startHeldSubgraph();
  await using client = askAt(server.subgraph.url);

  const answers = [
    client.ask(query(), caller({ identityKey: 'ada' })),
    client.ask(query(), caller({ identityKey: 'bob' })),
    client.ask(query('{ ok again: ok }'), caller({ identityKey: 'ada' })),
    client.ask(query('{ ok }', { variables: '"a":1' }), caller({ identityKey: 'ada' })),
  ];

  await eventually(() => expect(server.held).toHaveLength(4));
  server.release();
  await Promise.all(answers);
});

it('never shares a mutation', async () => {
  await using server = await startHeldSubgraph();
  await using client = askAt(server.subgraph.url);

  const answers = [client.ask(mutation(), caller()), client.ask(mutation(), caller())];

  await eventually(() => expect(server.held).toHaveLength(2));
  server.release();
  await Promise.all(answers);
});

it('shares nothing when it is told not to', async () => {
  await using server = await startHeldSubgraph();
  await using client = askAt(server.subgraph.url, { sharing: 'none' });

  const answers = [client.ask(query(), caller()), client.ask(query(), caller())];

  await eventually(() => expect(server.held).toHaveLength(2));
  server.release();
  await Promise.all(answers);
});

it('lets nobody who asks after a change join a query that began before it', async () => {
  await using server = await startHeldSubgraph();
  await using client = askAt(server.subgraph.url);

  const before = client.ask(query(), caller());
  await eventually(() => expect(server.held).toHaveLength(1));
  server.subgraph.answerWith = ok;
  await client.ask(mutation(), caller());
  const after = await client.ask(query(), caller());

  expect(after).toMatchObject({ data: { ok: true } });
  expect(server.subgraph.calls).toHaveLength(3);
  server.release();
  await before;
});

it('goes on for those who still wait when one of them has gone', async () => {
  await using server = await startHeldSubgraph();
  await using client = askAt(server.subgraph.url);
  const leaving = new AbortController();

  const left = client.ask(query(), caller({ signal: leaving.signal }));
  const stayed = client.ask(query(), caller());
  await eventually(() => expect(server.held).toHaveLength(1));
  leaving.abort(new Error('The client has gone'));

  await expect(left).rejects.toThrow('The client has gone');
  server.release();
  expect(await stayed).toMatchObject({ data: { ok: true } });
  expect(server.subgraph.abandoned()).toBe(0);
});

it('cuts a call off when all who waited for it have gone, and starts anew for those who come later', async () => {
  await using server = await startHeldSubgraph();
  await using client = askAt(server.subgraph.url);
  const leaving = new AbortController();

  const left = [1, 2].map(() => client.ask(query(), caller({ signal: leaving.signal })));
  await eventually(() => expect(server.held).toHaveLength(1));
  leaving.abort();

  await Promise.allSettled(left);
  await eventually(() => expect(server.subgraph.abandoned()).toBe(1));
  server.release();
  expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } });
});

it('asks nothing for a caller who has gone already', async () => {
  await using server = await startHeldSubgraph();
  await using client = askAt(server.subgraph.url);

  await expect(client.ask(query(), caller({ signal: AbortSignal.abort() }))).rejects.toThrow('aborted');

  expect(server.subgraph.calls).toEqual([]);
});
