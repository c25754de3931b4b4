import { startRedis } from '@agora/docker';
import { Redis } from 'ioredis';
import { createLog } from '../../src/telemetry/log.ts';
import { provisionRedis } from '../../src/transport/redis/provision-redis.ts';
import { createRedisTransport } from '../../src/transport/redis/redis-transport.ts';
import { brokerBench } from './broker-bench.ts';
import { throwAwayServer } from './throw-away-server.ts';

const log = createLog('redis-bench', 'error');

export const redisBench = brokerBench({
  kind: 'redis',
  urlVariable: 'REDIS_URL',
  connect: ({ url, prefix }, instance, principal) =>
    createRedisTransport({
      url,
      prefix,
      instance,
      principal,
      groupsOf: () => ['delivery', 'payment'],
      log,
      leaseMs: 2_000,
    }),
  isQuick: true,
  startServer: (identities) => throwAwayServer((options) => startRedis({ ...options, identities })),
  async deleteAll({ url, prefix }) {
    const redis = new Redis(url);
    await redis.del(await redis.keys(`${prefix}:*`));
    redis.disconnect();
  },
  provision: ({ url }) => provisionRedis(url),
});
