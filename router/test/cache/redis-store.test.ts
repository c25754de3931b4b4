import { createServer, type Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { setImmediate as immediately } from 'node:timers/promises';
import { createLog } from '@agora/kit/edge';
import { eventually } from '@agora/kit/testing';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { RedisStore } from '../../src/cache/redis-store.ts';

const redisUrl = process.env['REDIS_URL'];
const log = createLog('test', 'silent');
const entry = { key: 'a', value: 1, version: ';', seconds: 60 };

/** Stands before a server; can be made to say nothing, or to hang up. */
async function startProxy(target: URL | undefined) {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (!target) return;
    const upstream = connect(Number(target.port), target.hostname);
    upstream.on('error', () => socket.destroy());
    upstream.on('data', (chunk) => isSilent || socket.write(chunk));
    socket.on('data', (chunk) => upstream.write(chunk));
    socket.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    // With the credentials of the real one.
    url: Object.assign(new URL(target ?? 'redis://127.0.0.1'), { hostname: '127.0.0.1', port: String(port) }),
    silence: (is: boolean) => {
      isSilent = is;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

it('has nothing when Redis never answers', async () => {
  await using proxy = await startProxy(undefined);
  await using store = new RedisStore({ url: proxy.url, log });

  expect(await store.read(['a'], ['tag'])).toBeUndefined();
  store.write([entry]);
  await store.invalidate(['tag']);
});

it.skipIf(!redisUrl)('waits once for a Redis that does not answer, and then has nothing at once', async () => {
  await using proxy = await startProxy(new URL(redisUrl ?? ''));
  await using store = new RedisStore({ url: proxy.url, log });
  await eventually(async () => expect(await store.read(['a'], ['tag'])).toBeDefined());
  proxy.silence(true);
  await store.read(['a'], ['tag']);

  const first = await Promise.race([store.read(['a'], ['tag']), immediately('later')]);

  expect(first).toBeUndefined();
});

it('has nothing when there is no Redis', async () => {
  const proxy = await startProxy(undefined);
  await proxy[Symbol.asyncDispose]();
  await using store = new RedisStore({ url: proxy.url, log });

  expect(await store.read(['a'], ['tag'])).toBeUndefined();
});

it.skipIf(!redisUrl)('trusts nothing that was kept when a change could not be noted', async () => {
  await using proxy = await startProxy(new URL(redisUrl ?? ''));
  await using store = new RedisStore({ url: proxy.url, log, prefix: `test:${randomUUID()}` });
  const read = () => store.read(['a'], ['*']);
  await eventually(async () => expect(await read()).toBeDefined());
  store.write([entry]);
  await eventually(async () => expect((await read())?.entries).toEqual([{ value: 1, version: ';' }]));
  const [before] = (await read())?.versions ?? [];

  proxy.silence(true);
  await store.invalidate(['Product:1']);
  proxy.silence(false);

  expect(await read()).toBeUndefined();
  await eventually(async () => expect((await read())?.versions[0]).not.toBe(before));
});
