import type { ServiceName, TransportKind } from '@agora/schema';
import type { Identities } from '../access/identities.ts';
import { startLoop } from '../subgraph/start-loop.ts';
import type { Log } from '../telemetry/log.ts';
import { provisionKafka } from './kafka/provision-kafka.ts';
import { provisionNats } from './nats/provision-nats.ts';
import { provisionRedis } from './redis/provision-redis.ts';

export interface KeepProvisionedOptions {
  /** As `setup` reaches them; what has no address is left alone. */
  readonly natsUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly kafkaUrl: string | undefined;
  readonly identities: Identities;
  /** The services that are reached through a broker. */
  readonly reachedBy: (kind: TransportKind) => readonly ServiceName[];
  readonly log: Log;
  /** Told when something had to be made again. */
  readonly onMade?: (kind: TransportKind, count: number) => void;
}

const lookEveryMs = 2_000;
/** A broker that is away is looked for again in the next round. */
const retries = 2;

/**
 * Looks every two seconds whether the brokers still have what services need and may not make, and makes what is missing:
 * a broker may come back with an empty disk.
 */
export function keepProvisioned(options: KeepProvisionedOptions): AsyncDisposable {
  const { natsUrl, redisUrl, kafkaUrl, identities, reachedBy, log, onMade } = options;
  const keep = (kind: TransportKind, provision: () => Promise<number>) =>
    startLoop({
      name: `looking after ${kind}`,
      log,
      pollMs: lookEveryMs,
      async run() {
        const made = await provision();
        if (made > 0) onMade?.(kind, made);
        return false;
      },
    });
  const loops = [
    ...(natsUrl ? [keep('nats', () => provisionNats(natsUrl, { identities, services: reachedBy('nats') }))] : []),
    ...(redisUrl ? [keep('redis', () => provisionRedis(redisUrl))] : []),
    ...(kafkaUrl
      ? [keep('kafka', () => provisionKafka(kafkaUrl, { identities, services: reachedBy('kafka'), retries }))]
      : []),
  ];
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(loops.map((loop) => loop[Symbol.asyncDispose]()));
    },
  };
}
