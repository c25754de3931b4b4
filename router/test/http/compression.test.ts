import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { startTestHttp } from './harness/test-http.ts';

it.each([
  ['gzip', 'gzip', gunzipSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['br;q=0.5, gzip', 'gzip', gunzipSync],
  ['*', 'br', brotliDecompressSync],
])('packs a long answer for a client that accepts %s', async (accepted, encoding, unpack) => {
  await using http = await startTestHttp();

  const { headers, body } = await get(`${http.url}?query={long}`, accepted);

  expect(headers['content-encoding']).toBe(encoding);
  expect(body.length).toBeLessThan(1_000);
  expect(Number(headers['content-length'])).toBe(body.length);
  expect(JSON.parse(unpack(body).toString())).toEqual({ data: { long: 'long '.repeat(2_000) } });
});

it('sends an answer as it is when it is short, or the client cannot unpack it', async () => {
  await using http = await startTestHttp();

  const short = await get(`${http.url}?query={hello}`, 'gzip, br');
  const unable = await get(`${http.url}?query={long}`, 'deflate, gzip;q=0');

  expect(short.headers['content-encoding']).toBeUndefined();
  expect(unable.headers['content-encoding']).toBeUndefined();
});

it.each(['br', 'gzip'])('sends each deferred part as soon as it is there, packed as %s', async (encoding) => {
  await using http = await startTestHttp();
  const query = encodeURIComponent('{ product { id ... @defer { name } } }');
  const answer = await fetch(`${http.url}?query=${query}`, {
    headers: { accept: 'multipart/mixed;deferSpec=20220824', 'accept-encoding': encoding },
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();

  let seen = '';
  while (!seen.includes('"p1"')) seen += (await reader?.read())?.value ?? '';
  const before = seen;
  http.releaseDeferred();
  while (!seen.includes('Lamp')) seen += (await reader?.read())?.value ?? '';

  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(before).not.toContain('Lamp');
  await reader?.cancel();
});

/** Without what `fetch` unpacks on its own. */
async function get(url: string, acceptEncoding: string) {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof read>>>();
  const read = async (response: IncomingMessage) => ({
    headers: response.headers,
    body: await buffer(response),
  });
  request(
    url,
    { headers: { 'accept-encoding': acceptEncoding } },
    (response) => void read(response).then(resolve, reject),
  )
    .on('error', reject)
    .end();
  return promise;
}
