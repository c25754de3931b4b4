import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import {
  createBrotliDecompress,
  createGunzip,
  createZstdDecompress,
  brotliDecompressSync,
  gunzipSync,
  zstdDecompressSync,
} from 'node:zlib';
import { expect, it } from 'vitest';
import { startTestHttp } from './harness/test-http.ts';

it.each([
  ['gzip', 'gzip', gunzipSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['br;q=0.5, gzip', 'gzip', gunzipSync],
  ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
  ['zstd;q=0, *', 'br', brotliDecompressSync],
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

it.each([
  ['zstd', createZstdDecompress],
  ['br', createBrotliDecompress],
  ['gzip', createGunzip],
])('sends each deferred part as soon as it is there, packed as %s', async (encoding, createUnpacker) => {
  await using http = await startTestHttp();
  const query = encodeURIComponent('{ product { id ... @defer { name } ... @defer { price } } }');
  const headers = { accept: 'multipart/mixed;deferSpec=20220824', 'accept-encoding': encoding };
  const response = await open(`${http.url}?query=${query}`, headers);
  let seen = '';
  const unpacked = response.pipe(createUnpacker());
  unpacked.on('data', (chunk: Buffer) => (seen += chunk.toString()));

  await expect.poll(() => seen).toContain('"p1"');
  const before = seen;
  http.releaseDeferred();
  await expect.poll(() => seen).toContain('Lamp');
  http.releaseDeferred();
  await once(unpacked, 'end');

  expect(response.headers['content-encoding']).toBe(encoding);
  expect(before).not.toContain('Lamp');
  expect(seen).toContain('"hasNext":false');
});

async function get(url: string, acceptEncoding: string) {
  const response = await open(url, { 'accept-encoding': acceptEncoding });
  return { headers: response.headers, body: await buffer(response) };
}

/** Without what `fetch` unpacks on its own. */
function open(url: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => request(url, { headers }, resolve).once('error', reject).end());
}
