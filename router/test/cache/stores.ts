import { randomUUID } from 'node:crypto';
import { createLog } from '@agora/kit/edge';
import { eventually } from '@agora/kit/testing';
import { expect } from 'vitest';
import type { CacheStore } from '../../src/cache/cache-store.ts';
import { MemoryStore } from '../../src/cache/memory-store.ts';
import { RedisStore } from '../../src/cache/redis-store.ts';

const redisUrl = process.env['REDIS_URL'];

/** How each kind of store is opened; undefined where there is no server for it. */
export const stores: Record<string, (() => Promise<CacheStore>) | undefined> = {
  memory: () => Promise.resolve(new MemoryStore()),
  redis: redisUrl
    ? async () => {
        const prefix = `test:${randomUUID()}`;
        const store = new RedisStore({ url: new URL(redisUrl), log: createLog('test', 'silent'), prefix });
        await eventually(async () => expect(await store.read([], ['any'])).toBeDefined());
        return store;
      }
    : undefined,
};
