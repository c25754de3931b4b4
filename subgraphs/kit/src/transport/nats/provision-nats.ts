import type { ServiceName } from '@agora/schema';
import {
  AckPolicy,
  connect,
  DeliverPolicy,
  DiscardPolicy,
  type JetStreamManager,
  nanos,
  NatsError,
  ReplayPolicy,
  RetentionPolicy,
  StorageType,
} from 'nats';
import { type Identities, setupUser } from '../../access/identities.ts';
import { shardCount } from '../shard.ts';
import { natsAddress } from './nats-address.ts';
import { type NatsNames, natsNames } from './nats-names.ts';

const duplicateWindowMs = 2 * 60_000;
const nameInUseWithOtherSettings = 10058;
const streamNotFound = 10059;

export interface ProvisionNatsOptions {
  /** Whoever hears a service gets a consumer of its stream. */
  readonly identities: Identities;
  /** Whose streams there are to be. */
  readonly services: readonly ServiceName[];
  /** How long a silent replica keeps its event before another gets it; 10 s by default. */
  readonly ackWaitMs?: number;
}

/**
 * Makes the streams and the durable consumers that are missing, each in the account of its service; resolves to how
 * many. An existing stream keeps the settings that its operator gave it.
 */
export async function provisionNats(url: string, options: ProvisionNatsOptions): Promise<number> {
  const { identities, services, ackWaitMs = 10_000 } = options;
  const names = natsNames(identities.prefix);
  const connection = await connect({ ...natsAddress(url), name: setupUser, inboxPrefix: names.inbox(setupUser) });
  try {
    let made = 0;
    for (const service of services) {
      const manager = await connection.jetstreamManager({ apiPrefix: names.api(service), checkAPI: false });
      const groups = identities.members.filter(({ access }) => access.hears.includes(service));
      const wanted = groups.flatMap(({ name }) => consumersOf(names, service, name, ackWaitMs));
      const stream = names.stream(service);
      const present = await presentConsumers(manager, stream);
      if (present === undefined) await addStream(manager, names, service);
      const missing = wanted.filter(({ durable_name, ack_wait }) => present?.get(durable_name) !== ack_wait);
      await Promise.all(missing.map((consumer) => manager.consumers.add(stream, consumer)));
      made += missing.length + (present === undefined ? 1 : 0);
    }
    return made;
  } finally {
    await connection.close();
  }
}

async function addStream({ streams }: JetStreamManager, names: NatsNames, service: ServiceName): Promise<void> {
  try {
    await streams.add({
      name: names.stream(service),
      subjects: [names.events(service, '*')],
      retention: RetentionPolicy.Limits,
      discard: DiscardPolicy.Old,
      storage: StorageType.File,
      duplicate_window: nanos(duplicateWindowMs),
    });
  } catch (error) {
    if (error instanceof NatsError && error.api_error?.err_code === nameInUseWithOtherSettings) return;
    throw error;
  }
}

/** How long each consumer of a stream lets an event be out, by its name; undefined when there is no such stream. */
async function presentConsumers(
  { consumers }: JetStreamManager,
  stream: string,
): Promise<ReadonlyMap<string, number | undefined> | undefined> {
  try {
    const present = new Map<string, number | undefined>();
    for await (const { name, config } of consumers.list(stream)) present.set(name, config.ack_wait);
    return present;
  } catch (error) {
    if (error instanceof NatsError && error.api_error?.err_code === streamNotFound) return undefined;
    throw error;
  }
}

/** One for each lane. One event of a lane is out at a time over all replicas: `max_ack_pending`. */
function consumersOf(names: NatsNames, service: ServiceName, group: string, ackWaitMs: number) {
  return Array.from({ length: shardCount }, (_, shard) => ({
    durable_name: names.durable(group, shard),
    filter_subject: names.events(service, shard),
    deliver_policy: DeliverPolicy.All,
    replay_policy: ReplayPolicy.Instant,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ackWaitMs),
    max_ack_pending: 1,
    max_deliver: -1,
  }));
}
