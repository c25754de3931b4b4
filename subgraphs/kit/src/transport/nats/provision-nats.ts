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

export interface ProvisionNatsOptions {
  /** Whoever hears a service gets a consumer of its stream. */
  readonly identities: Identities;
  /** Whose streams there are to be. */
  readonly services: readonly ServiceName[];
  /** How long a silent replica keeps its event before another gets it; 10 s by default. */
  readonly ackWaitMs?: number;
}

/**
 * Makes the streams and the durable consumers that are missing, as a user who may. An existing stream keeps the settings
 * that its operator gave it.
 */
export async function provisionNats(url: string, options: ProvisionNatsOptions): Promise<void> {
  const { identities, services, ackWaitMs = 10_000 } = options;
  const names = natsNames(identities.prefix);
  const connection = await connect({ ...natsAddress(url), name: setupUser, inboxPrefix: names.inbox(setupUser) });
  try {
    const manager = await connection.jetstreamManager({ checkAPI: false });
    for (const service of services) {
      await addStream(manager, names, service);
      for (const { name, access } of identities.members) {
        if (access.hears.includes(service)) await addConsumers(manager, names, service, name, ackWaitMs);
      }
    }
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

/** One for each lane. One event of a lane is out at a time over all replicas: `max_ack_pending`. */
async function addConsumers(
  { consumers }: JetStreamManager,
  names: NatsNames,
  service: ServiceName,
  group: string,
  ackWaitMs: number,
): Promise<void> {
  const lanes = Array.from({ length: shardCount }, (_, shard) =>
    consumers.add(names.stream(service), {
      durable_name: names.durable(group, shard),
      filter_subject: names.events(service, shard),
      deliver_policy: DeliverPolicy.All,
      replay_policy: ReplayPolicy.Instant,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ackWaitMs),
      max_ack_pending: 1,
      max_deliver: -1,
    }),
  );
  await Promise.all(lanes);
}
