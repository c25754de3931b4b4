import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { startTestHttp, type TestHttp } from './harness/test-http.ts';

const deferring = encodeURIComponent('{ product { id ... @defer { name } ... @defer { price } } }');

it('is healthy while it listens', async () => {
  await using http = await startTestHttp();

  const answer = await fetch(`${http.origin}/health`);

  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
});

it('is not healthy and keeps no connection once it stops', async () => {
  await using http = await startTestHttp();
  const socket = connect(http.port, '127.0.0.1');
  const ask = (url: string, accept: string) => `GET ${url} HTTP/1.1\r\nHost: a\r\nAccept: ${accept}\r\n\r\n`;
  socket.write(ask(`/graphql?query=${deferring}`, 'multipart/mixed;deferSpec=20220824'));
  await once(socket, 'data');

  const stopped = http.stop(AbortSignal.timeout(10_000));
  socket.write(ask('/health', '*/*'));
  await releaseAll(http);
  await stopped;

  expect(await text(socket)).toMatch(/HTTP\/1.1 503 [^]*connection: close[^]*"stopping"/i);
});

it('finishes what is at work before it has stopped', async () => {
  await using http = await startTestHttp();
  const answer = await fetch(`${http.url}?query=${deferring}`, {
    headers: { accept: 'multipart/mixed;deferSpec=20220824' },
  });

  const stopped = http.stop(AbortSignal.timeout(10_000));
  await releaseAll(http);

  expect(await answer.text()).toContain('"hasNext":false');
  await stopped;
});

async function releaseAll(http: TestHttp): Promise<void> {
  for (let part = 0; part < 2; part += 1) {
    await expect.poll(() => http.awaitingRelease()).toBe(1);
    http.releaseDeferred();
  }
}
