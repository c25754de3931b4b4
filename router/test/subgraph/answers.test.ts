import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { eventually } from '@agora/kit/testing';
import { maxAnswerBytes } from '../../src/subgraph/http/exchange.ts';
import { askAt, caller, query } from './calling.ts';
import { answering, startScriptedSubgraph } from './scripted-subgraph.ts';

const unavailable = { name: 'SubgraphFailure', code: 'SUBGRAPH_UNAVAILABLE' };
const invalid = { name: 'SubgraphFailure', code: 'SUBGRAPH_RESPONSE_INVALID' };
const once = { limits: { retries: 0 } };

it('sends the document with its variables and what a subgraph is told of the caller', async () => {
  await using subgraph = await startScriptedSubgraph();
  await using client = askAt(subgraph.url);

  await client.ask(
    query('query ($a: Int, $representations: [_Any!]!) { ok }', {
      variables: '"a":1',
      representations: ['{"__typename":"Product","id":"1"}'],
    }),
    caller(),
  );

  expect(subgraph.calls.map(({ body }) => JSON.parse(body))).toEqual([
    {
      query: 'query ($a: Int, $representations: [_Any!]!) { ok }',
      variables: { a: 1, representations: [{ __typename: 'Product', id: '1' }] },
    },
  ]);
  expect(subgraph.calls[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  });
});

it('gives data, errors and extensions as they were answered', async () => {
  const answer = {
    data: { ok: null, name: 'Zoë ☕' },
    errors: [
      { message: 'No.', path: ['ok', 0], locations: [{ line: 1, column: 3 }], extensions: { code: 'FORBIDDEN' } },
    ],
    extensions: { cost: 3 },
  };
  await using subgraph = await startScriptedSubgraph(answering(answer));
  await using client = askAt(subgraph.url);

  expect(await client.ask(query(), caller())).toEqual({
    data: { ok: null, name: 'Zoë ☕' },
    errors: [{ message: 'No.', path: ['ok', 0], extensions: { code: 'FORBIDDEN' } }],
    extensions: { cost: 3 },
    freshness: undefined,
    isPlain: true,
    bytes: Buffer.byteLength(JSON.stringify(answer)),
  });
});

it.each([400, 500, 503])('takes a GraphQL answer for one although its status is %i', async (status) => {
  await using subgraph = await startScriptedSubgraph((response) => {
    response.writeHead(status).end('{"errors":[{"message":"No."}]}');
  });
  await using client = askAt(subgraph.url);

  expect(await client.ask(query(), caller())).toMatchObject({ errors: [{ message: 'No.' }] });
  expect(subgraph.calls).toHaveLength(1);
});

it('reads an answer that comes in pieces, cut within a letter', async () => {
  const json = Buffer.from(JSON.stringify({ data: { name: 'Zoë' } }));
  const cut = json.indexOf(0xc3) + 1;
  await using subgraph = await startScriptedSubgraph((response) => {
    response.write(json.subarray(0, cut));
    setImmediate(() => response.end(json.subarray(cut)));
  });
  await using client = askAt(subgraph.url);

  expect(await client.ask(query(), caller())).toMatchObject({ data: { name: 'Zoë' } });
});

it.each([
  ['a page', 200, '<h1>It works!</h1>', invalid],
  ['nothing', 200, '', invalid],
  ['half an answer', 200, '{"data":{"ok":tr', invalid],
  ['a list', 200, '[{"data":{}}]', invalid],
  ['an empty object', 200, '{}', invalid],
  ['null data and no error', 200, '{"data":null}', invalid],
  ['null data and an empty list of errors', 200, '{"data":null,"errors":[]}', invalid],
  ['data that is a list', 200, '{"data":[]}', invalid],
  ['an error without a message', 200, '{"errors":[{"code":1}]}', invalid],
  ['errors that are a text', 200, '{"errors":"no"}', invalid],
  ['a missing page', 404, 'Not found', invalid],
  ['a crash page', 500, '<h1>Oops</h1>', unavailable],
  ['a page of a proxy', 502, '<h1>Bad gateway</h1>', unavailable],
])('fails when the subgraph answers %s', async (_what, status, text, failure) => {
  await using subgraph = await startScriptedSubgraph((response) => response.writeHead(status).end(text));
  await using client = askAt(subgraph.url, once);

  await expect(client.ask(query(), caller())).rejects.toMatchObject(failure);
});

it('does not follow a redirect', async () => {
  await using elsewhere = await startScriptedSubgraph();
  await using subgraph = await startScriptedSubgraph((response) =>
    response.writeHead(307, { location: elsewhere.url }).end(),
  );
  await using client = askAt(subgraph.url, once);

  await expect(client.ask(query(), caller())).rejects.toMatchObject(invalid);
  expect(elsewhere.calls).toEqual([]);
});

it('fails when the connection is cut in the middle of an answer', async () => {
  await using subgraph = await startScriptedSubgraph((response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"data":{', () => response.destroy());
  });
  await using client = askAt(subgraph.url);

  await expect(client.ask(query(), caller())).rejects.toMatchObject(invalid);
});

it('fails when there is nobody at the address', async () => {
  const subgraph = await startScriptedSubgraph();
  await subgraph[Symbol.asyncDispose]();
  await using client = askAt(subgraph.url, once);

  await expect(client.ask(query(), caller())).rejects.toMatchObject({ ...unavailable, repeatable: 'always' });
});

it('takes an answer that came in time while the router itself was late', async () => {
  const stalled = new Int32Array(new SharedArrayBuffer(4));
  await using subgraph = await startScriptedSubgraph((response) => {
    answering({ data: { ok: true } })(response);
    process.nextTick(() => Atomics.wait(stalled, 0, 0, 300));
  });
  await using client = askAt(subgraph.url, { limits: { timeoutMs: 100 } });

  expect(await client.ask(query(), caller())).toMatchObject({ data: { ok: true } });
});

it('waits no longer than it may for an answer to begin', async () => {
  await using subgraph = await startScriptedSubgraph(() => undefined);
  await using client = askAt(subgraph.url, { limits: { timeoutMs: 100 } });

  await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
  await eventually(() => expect(subgraph.abandoned()).toBe(1));
});

it('waits no longer than it may for an answer to end', async () => {
  await using subgraph = await startScriptedSubgraph((response) => void response.write('{"data":'));
  await using client = askAt(subgraph.url, { limits: { timeoutMs: 100 } });

  await expect(client.ask(query(), caller())).rejects.toMatchObject(unavailable);
  await eventually(() => expect(subgraph.abandoned()).toBe(1));
});

it('stops reading an answer that is too large', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, ' ');
  let sent = 0;
  await using subgraph = await startScriptedSubgraph((response) => {
    const more = () => {
      sent += megabyte.length;
      response.write(megabyte, more);
    };
    more();
  });
  await using client = askAt(subgraph.url);

  await expect(client.ask(query(), caller())).rejects.toMatchObject(invalid);
  await eventually(() => expect(subgraph.abandoned()).toBe(1));
  expect(sent).toBeLessThan(2 * maxAnswerBytes);
});

it.each([
  ['max-age=30, public', '10', { seconds: 20, isPrivate: false, isPublic: true }],
  ['private, max-age=5', undefined, { seconds: 5, isPrivate: true, isPublic: false }],
  ['public, max-age=5, s-maxage=60', undefined, { seconds: 60, isPrivate: false, isPublic: true }],
  ['max-age=30', '30', undefined],
  ['max-age=30, no-store', undefined, undefined],
  ['no-store', undefined, undefined],
  ['public', undefined, undefined],
])('reads from "%s" and an age of %s how long an answer may be kept', async (cacheControl, age, freshness) => {
  const headers = { 'cache-control': cacheControl, ...(age === undefined ? {} : { age }) };
  await using subgraph = await startScriptedSubgraph(answering({ data: { ok: true } }, headers));
  await using client = askAt(subgraph.url);

  expect((await client.ask(query(), caller())).freshness).toEqual(freshness);
});

const packed: Record<string, (text: string) => Buffer> = {
  gzip: gzipSync,
  'X-GZIP': gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  zstd: zstdCompressSync,
  'gzip, br': (text) => brotliCompressSync(gzipSync(text)),
};

it.each(Object.keys(packed))('unpacks an answer that came as %s although nobody asked for that', async (encoding) => {
  await using subgraph = await startScriptedSubgraph((response) => {
    response.writeHead(200, { 'content-encoding': encoding }).end(packed[encoding]?.('{"data":{"ok":"☕"}}'));
  });
  await using client = askAt(subgraph.url);

  expect((await client.ask(query(), caller())).data).toEqual({ ok: '☕' });
});

it.each([
  ['is not packed as it says', 'gzip', () => Buffer.from('{"data":{}}')],
  ['is packed in a way that nobody knows', 'compress', () => Buffer.from('{"data":{}}')],
  ['is packed again and again', 'gzip, gzip, gzip', () => gzipSync(gzipSync(gzipSync('{"data":{}}')))],
  ['becomes too large', 'br', () => brotliCompressSync(Buffer.alloc(maxAnswerBytes + 1, ' '))],
])('refuses an answer that %s', async (_, encoding, pack) => {
  const body = pack();
  await using subgraph = await startScriptedSubgraph((response) => {
    response.writeHead(200, { 'content-encoding': encoding }).end(body);
  });
  await using client = askAt(subgraph.url);

  await expect(client.ask(query(), caller())).rejects.toMatchObject(invalid);
});

it.each([
  ['a byte order mark before it', 'application/json', Buffer.from('\uFEFF{"data":{"ok":"é"}}')],
  [
    'another charset that it names',
    'application/json; charset="iso-8859-1"',
    Buffer.from('{"data":{"ok":"é"}}', 'latin1'),
  ],
  ['UTF-16', 'application/json;charset=utf-16le', Buffer.from('\uFEFF{"data":{"ok":"é"}}', 'utf16le')],
])('reads an answer with %s', async (_, contentType, body) => {
  await using subgraph = await startScriptedSubgraph((response) => {
    response.writeHead(200, { 'content-type': contentType }).end(body);
  });
  await using client = askAt(subgraph.url);

  expect((await client.ask(query(), caller())).data).toEqual({ ok: 'é' });
});

it.each([
  ['bytes that are no UTF-8', Buffer.from('{"data":{"ok":"é"}}', 'latin1')],
  ['something after the JSON', '{"data":{"ok":true}} and more'],
  ['a page', '<html>Welcome</html>'],
  ['nothing', ''],
  ['data that is a list', '{"data":[]}'],
  ['data that is a text', '{"data":"ok"}'],
  ['errors that are no list', '{"data":{"ok":true},"errors":{"message":"No."}}'],
  ['errors that are texts', '{"data":{"ok":true},"errors":["No."]}'],
])('takes for no answer %s', async (_, body) => {
  await using subgraph = await startScriptedSubgraph((response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await using client = askAt(subgraph.url);

  await expect(client.ask(query(), caller())).rejects.toMatchObject(invalid);
});

it.each([
  [
    'has no content',
    (response: ServerResponse) => {
      response.writeHead(204).end();
    },
  ],
  [
    'breaks off',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"data":{"ok"', () => response.destroy());
    },
  ],
])('takes for no answer what %s', async (_, answerWith) => {
  await using subgraph = await startScriptedSubgraph((response) => {
    answerWith(response);
  });
  await using client = askAt(subgraph.url, once);

  await expect(client.ask(query(), caller())).rejects.toMatchObject(invalid);
});
