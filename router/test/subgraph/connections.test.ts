import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { askAt, caller, query } from './calling.ts';
import { answering, startScriptedSubgraph } from './scripted-subgraph.ts';
import { startSecureSubgraph } from './secure-subgraph.ts';

it('uses connections again', async () => {
  await using subgraph = await startScriptedSubgraph();
  await using client = askAt(subgraph.url);

  for (let call = 0; call < 20; call += 1) await client.ask(query(), caller());

  // A connection is free again only a moment after its answer, so calls one after the other alternate between two.
  expect(subgraph.connections()).toBeLessThanOrEqual(2);
});

it('makes more connections while others are in use, and keeps them', async () => {
  await using subgraph = await startScriptedSubgraph();
  await using client = askAt(subgraph.url);
  const ten = () => Promise.all(Array.from({ length: 10 }, (_, at) => client.ask(query(`{ ok${at}: ok }`), caller())));

  for (let round = 0; round < 5; round += 1) await ten();

  expect(subgraph.connections()).toBeGreaterThanOrEqual(10);
  expect(subgraph.connections()).toBeLessThanOrEqual(20);
});

it('keeps apart answers that arrive at the same time, in many pieces each', async () => {
  const lengthOf = (letter: string) => 200_000 + letter.charCodeAt(0);
  await using subgraph = await startScriptedSubgraph((response) => {
    const letter = 'abcdef'.charAt(subgraph.calls.length - 1);
    answering({ data: { ok: letter.repeat(lengthOf(letter)) } })(response);
  });
  await using client = askAt(subgraph.url);

  const answers = await Promise.all(
    Array.from('abcdef', (letter) => client.ask(query(`{ ok${letter}: ok }`), caller())),
  );

  const texts = answers.map(({ data }) => z.object({ ok: z.string() }).parse(data).ok).sort();
  expect(texts).toEqual(Array.from('abcdef', (letter) => letter.repeat(lengthOf(letter))));
});

it('asks over TLS', async () => {
  await using subgraph = await startSecureSubgraph('{"data":{"ok":"Zoë"}}');
  await using client = askAt(subgraph.url);

  for (let call = 0; call < 2; call += 1) {
    expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: 'Zoë' } });
  }
});

it('does not ask a server whose certificate is not trusted', async () => {
  await using subgraph = await startSecureSubgraph('{"data":{"ok":true}}', { isTrusted: false });
  await using client = askAt(subgraph.url);

  const asked = client.ask(query(), caller());

  await expect(asked).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  expect(subgraph.asked()).toBe(0);
});

it('survives that the subgraph closes idle connections just when a query is sent', async () => {
  await using subgraph = await startForgetfulSubgraph();
  await using client = askAt(subgraph.url);

  for (let call = 0; call < 4; call += 1) {
    expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } });
  }

  expect(subgraph.resets()).toBeGreaterThan(0);
});

/** Promises with each answer to keep the connection, and resets it when the next call comes. */
async function startForgetfulSubgraph() {
  let resets = 0;
  const server = createServer((socket) => {
    let isUsed = false;
    socket.on('error', () => undefined);
    socket.on('data', () => {
      if (isUsed) {
        resets += 1;
        socket.resetAndDestroy();
        return;
      }
      isUsed = true;
      socket.write('HTTP/1.1 200 OK\r\nconnection: keep-alive\r\ncontent-length: 20\r\n\r\n{"data":{"ok":true}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    resets: () => resets,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
