import { startRedis } from '@agora/docker';
import { createLog } from '../../src/telemetry/log.ts';
import { createRedisTransport } from '../../src/transport/redis/redis-transport.ts';
import { brokerBench } from './broker-bench.ts';
import { throwAwayServer } from './throw-away-server.ts';

export const redisBench = brokerBench({
  kind: 'redis',
  urlVariable: 'REDIS_URL',
  connect: ({ url, prefix }, instance) =>
    createRedisTransport({ url, prefix, instance, log: createLog('redis-bench', 'error'), leaseMs: 2_000 }),
  startServer: () => throwAwayServer(startRedis),
});
