import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { startTestHttp, type TestHttp } from './harness/test-http.ts';

const hello = JSON.stringify({ query: '{ hello }' });

it.each([
  ['no body', '', 'BAD_REQUEST', 'The request has no body.'],
  ['no JSON', '{"query":', 'BAD_REQUEST', 'The request body is not valid JSON.'],
  ['a JSON string', '"{ hello }"', 'BAD_REQUEST', 'The request body must be a JSON object.'],
  ['null', 'null', 'BAD_REQUEST', 'The request body must be a JSON object.'],
  ['a batch', `[${hello}]`, 'BATCHING_NOT_SUPPORTED', 'One request is one operation: send them each on its own.'],
  ['no query', '{"id":"q1"}', 'BAD_REQUEST', 'The parameter `query` is missing or empty.'],
  ['an empty query', '{"query":""}', 'BAD_REQUEST', 'The parameter `query` is missing or empty.'],
  ['a query that is none', '{"query":1}', 'BAD_REQUEST', 'The parameter `query` must be a string.'],
  [
    'variables that are a list',
    '{"query":"{a}","variables":[]}',
    'BAD_REQUEST',
    'The parameter `variables` must be an object.',
  ],
  [
    'extensions that are a text',
    '{"query":"{a}","extensions":"a"}',
    'BAD_REQUEST',
    'The parameter `extensions` must be an object.',
  ],
])('refuses a body of %s', async (_, body, code, message) => {
  await using http = await startTestHttp();

  const answer = await post(http, body);

  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ errors: [{ message, extensions: { code } }] });
  expect(http.runs).toEqual([]);
});

it('passes on what is known of a request and ignores the rest', async () => {
  await using http = await startTestHttp();

  await post(
    http,
    '{"query":"query A { hello }","operationName":"A","variables":{"a":1},"extensions":{"b":2},"id":"x"}',
  );
  await post(http, '{"query":"{ hello }","operationName":null,"variables":null,"extensions":null}');

  expect(http.runs.map(({ request }) => request)).toEqual([
    { query: 'query A { hello }', operationName: 'A', variables: { a: 1 }, extensions: { b: 2 } },
    { query: '{ hello }', operationName: undefined, variables: {}, extensions: {} },
  ]);
});

it.each([
  ['text/plain'],
  ['application/x-www-form-urlencoded'],
  ['multipart/form-data; boundary=x'],
  ['application/json; charset=latin1'],
  ['application/jsonp'],
])('refuses a body of type %s', async (type) => {
  await using http = await startTestHttp();

  const answer = await post(http, hello, { 'content-type': type });

  expect(answer.status).toBe(415);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
});

it.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('reads a body packed as %s', async (encoding, pack) => {
  await using http = await startTestHttp();

  const answer = await post(http, pack(hello), { 'content-encoding': encoding });

  expect(await answer.json()).toEqual({ data: { hello: 'Grüße 🏃' } });
});

it('refuses a body packed in a way it does not know, or not as it says', async () => {
  await using http = await startTestHttp();

  const unknown = await post(http, hello, { 'content-encoding': 'compress' });
  const wrong = await post(http, hello, { 'content-encoding': 'gzip' });

  expect([unknown.status, wrong.status]).toEqual([415, 400]);
});

it('refuses a body over the limit, whether it is so packed or unpacked', async () => {
  await using http = await startTestHttp({ limits: { bodyBytes: 2_000 } });
  const tooLarge = JSON.stringify({ query: `{ hello } #${' '.repeat(2_000)}` });

  const sent = await post(http, tooLarge);
  const packed = await post(http, gzipSync(tooLarge), { 'content-encoding': 'gzip' });
  const fitting = await post(http, hello);

  expect([sent.status, packed.status, fitting.status]).toEqual([413, 413, 200]);
  expect(await packed.json()).toEqual({
    errors: [{ message: 'A request body has at most 2000 bytes.', extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
  });
});

it('tells a client that asks before sending that the body would be too large', async () => {
  await using http = await startTestHttp({ limits: { bodyBytes: 2_000 } });
  const socket = connect(http.port, '127.0.0.1');
  const headers = 'Host: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2001';

  socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n`);

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
});

it('lets a client that asks before sending send what is small enough', async () => {
  await using http = await startTestHttp();
  const socket = connect(http.port, '127.0.0.1');
  const headers = `Host: a\r\nConnection: close\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${hello.length}`;

  socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n`);
  const [go] = await once(socket, 'data');
  socket.write(hello);

  expect(String(go)).toMatch(/^HTTP\/1\.1 100 Continue/);
  expect(await text(socket)).toContain('{"data":{"hello":');
});

it('answers a query by GET', async () => {
  await using http = await startTestHttp();
  const search = new URLSearchParams({
    query: 'query Type($name: String!) { __type(name: $name) { name } }',
    variables: '{"name":"Product"}',
    operationName: 'Type',
  });

  const answer = await fetch(`${http.url}?${search.toString()}`);

  expect(await answer.json()).toEqual({ data: { __type: { name: 'Product' } } });
  expect(http.runs[0]?.accepts.mutations).toBe(false);
});

it('names the parameter of a URL that is not JSON', async () => {
  await using http = await startTestHttp();

  const answer = await fetch(`${http.url}?query={hello}&variables={`);

  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ message: 'The parameter `variables` is not valid JSON.' }] });
});

it('runs mutations by POST alone', async () => {
  await using http = await startTestHttp();
  const query = 'mutation { greet(name: "Ada") }';

  const byGet = await fetch(`${http.url}?query=${encodeURIComponent(query)}`);
  const byPost = await post(http, JSON.stringify({ query }));

  expect([byGet.status, byGet.headers.get('allow')]).toEqual([405, 'POST']);
  expect(await byPost.json()).toEqual({ data: { greet: 'Hello Ada' } });
});

it.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('refuses %s and says what it takes', async (method) => {
  await using http = await startTestHttp();

  const answer = await fetch(`${http.url}?query={hello}`, { method });

  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
});

it('says what it takes to who asks', async () => {
  await using http = await startTestHttp();

  const answer = await fetch(http.url, { method: 'OPTIONS' });

  expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS']);
});

it('takes the hash of a document it has been sent before', async () => {
  await using http = await startTestHttp();
  const query = '{ hello }';
  const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
  const byHash = `${http.url}?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;

  const unknown = await fetch(byHash);
  await post(http, JSON.stringify({ query, extensions }));
  const known = await fetch(byHash);

  expect([unknown.status, await unknown.json()]).toEqual([
    200,
    { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
  ]);
  expect(await known.json()).toEqual({ data: { hello: 'Grüße 🏃' } });
});

it('asks for a login with the status and header of HTTP', async () => {
  await using http = await startTestHttp();

  const answer = await post(http, hello, { authorization: 'Bearer expired' });

  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
});

it('tells nothing of the inside when something unforeseen goes wrong', async () => {
  await using http = await startTestHttp();

  const answer = await post(http, hello, { authorization: 'Bearer broken' });

  expect([answer.status, await answer.json()]).toEqual([
    500,
    { errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
  ]);
});

it('gives up the work for a client that has gone', async () => {
  await using http = await startTestHttp();
  const client = new AbortController();
  const answer = fetch(`${http.url}?query={slow}`, { signal: client.signal });
  await expect.poll(() => http.runs.length).toBe(1);

  client.abort();

  await expect(answer).rejects.toThrow('aborted');
  await expect.poll(() => http.runs[0]?.signal.aborted).toBe(true);
});

it('answers several requests of one connection, in order', async () => {
  await using http = await startTestHttp();
  const socket = connect(http.port, '127.0.0.1');
  const ask = (field: string, connection: string) =>
    `GET /graphql?query={${field}} HTTP/1.1\r\nHost: a\r\nConnection: ${connection}\r\n\r\n`;

  socket.write(ask('__typename', 'keep-alive') + ask('hello', 'close'));

  expect(await text(socket)).toMatch(/__typename[^]*hello/);
});

it('takes the whole URL in the place of its path, as HTTP asks of every server', async () => {
  await using http = await startTestHttp();
  const socket = connect(http.port, '127.0.0.1');

  socket.write(`GET ${http.url}?query={hello} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);

  expect(await text(socket)).toContain('{"data":{"hello":');
});

it('answers 404 where there is nothing', async () => {
  await using http = await startTestHttp();

  const answer = await fetch(`${http.origin}/graphql/more`);

  expect(answer.status).toBe(404);
});

function post(
  { url }: TestHttp,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}
