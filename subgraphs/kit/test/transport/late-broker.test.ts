import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats, startRedis, testIdentities } from '@agora/docker';
import { describe, expect, it } from 'vitest';
import { TransportTimeout } from '../../src/transport/transport-error.ts';
import { provisionNats } from '../../src/transport/nats/provision-nats.ts';
import { provisionRedis } from '../../src/transport/redis/provision-redis.ts';
import { benchAccess } from './bench-identities.ts';
import { eventsOf } from './event-of.ts';
import { natsBench } from './nats-bench.ts';
import { patience } from './patience.ts';
import { Recorder } from './recorder.ts';
import { redisBench } from './redis-bench.ts';
import { benchService } from './transport-bench.ts';

const identities = testIdentities('late', 'late', benchAccess);

const brokers = [
  {
    bench: natsBench,
    start: startNats,
    provision: (url: string) => provisionNats(url, { identities, services: [benchService] }),
  },
  { bench: redisBench, start: startRedis, provision: provisionRedis },
];

describe.for(brokers)(
  'without its broker, the $bench.kind transport',
  { timeout: 60_000 },
  ({ bench, start, provision }) => {
    it.skipIf(bench.unavailable())('starts all the same, and begins when the broker comes', async () => {
      await using resources = new AsyncDisposableStack();
      const directory = await mkdtemp(join(tmpdir(), 'agora-broker-'));
      resources.defer(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));
      const server = resources.use(await start({ directory, port: 0, durable: false, identities }));
      await provision(server.url);
      await server.stop();
      const group = new Recorder();
      const address = { url: server.url, prefix: 'late' };
      const transport = resources.use(await bench.connect(address, 'tested'));
      const host = resources.use(await bench.connect(address, 'host', 'order'));
      const ask = (withinMs: number) =>
        transport.request(benchService, {
          id: randomUUID(),
          type: 'order.echo',
          data: 'early',
          timeoutMs: withinMs,
        });

      await transport.subscribe(benchService, 'delivery', group.handler());
      await host.serve(benchService, ['order.echo'], ({ data }) => Promise.resolve(data));
      await expect(ask(200)).rejects.toThrow(TransportTimeout);
      const answer = ask(20_000);
      await server.restart();
      const publish = () =>
        host.publish(benchService, eventsOf(['a'], 1, 1)).then(
          () => true,
          () => false,
        );
      await expect.poll(publish, patience).toBe(true);

      await expect.poll(() => group.numbersOf('a')[0], patience).toBe(1);
      await expect(answer).resolves.toBe('early');
    });

    it.skipIf(bench.unavailable())('says that nothing was published, and closes without waiting', async () => {
      const transport = await bench.connect({ url: unusedUrl(bench.kind), prefix: 'never' }, 'tested');
      await transport.subscribe(benchService, 'delivery', () => Promise.resolve());

      const published = transport.publish(benchService, eventsOf(['a'], 1, 1));
      await expect(published).rejects.toMatchObject({ code: 'TRANSPORT_UNAVAILABLE' });
      const since = Date.now();
      await transport[Symbol.asyncDispose]();

      expect(Date.now() - since).toBeLessThan(3_000);
    });
  },
);

/** Port 1 of this machine: nothing listens there. */
function unusedUrl(kind: string): string {
  return `${kind}://setup:late@127.0.0.1:1`;
}
