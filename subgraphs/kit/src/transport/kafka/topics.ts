import type { ServiceName } from '@agora/schema';
import type { Admin, Kafka } from 'kafkajs';
import { pause } from '../pause.ts';
import { TransportUnavailable } from '../transport-error.ts';
import { shardCount } from '../shard.ts';
import type { Assignment } from './consumer-watch.ts';

export interface Topic {
  readonly name: string;
  readonly partitions: number;
  /** Milliseconds; -1 for ever. */
  readonly retentionMs: number;
}

/** Longer than any deadline: who asked has gone by then. */
const messageRetentionMs = 10 * 60_000;

/** A service's events, one partition a shard, kept for ever: a new group begins with the oldest. */
export function eventTopic(prefix: string, service: ServiceName): Topic {
  return { name: `${prefix}.events.${service}`, partitions: shardCount, retentionMs: -1 };
}

/** The group in which the processes of a listener share a service's events. */
export function eventGroup(prefix: string, service: ServiceName, group: string): string {
  return `${prefix}.${group}.${service}`;
}

/** How the names of the groups begin that follow a service's events, each for one process of `principal`. */
export function watchGroups(prefix: string, service: ServiceName, principal: string): string {
  return `${prefix}.watch.${principal}.${service}.`;
}

/** Requests of one type, such as `product.quote`. */
export function requestTopic(prefix: string, type: string): Topic {
  return { name: `${prefix}.requests.${type}`, partitions: shardCount, retentionMs: messageRetentionMs };
}

/** The group in which the processes of a service share the requests to it. */
export function requestGroup(prefix: string, service: string): string {
  return `${prefix}.requests.${service}`;
}

/** Answers to all processes of one service; each picks out its own. */
export function replyTopic(prefix: string, principal: string): Topic {
  return { name: `${prefix}.replies.${principal}`, partitions: 1, retentionMs: messageRetentionMs };
}

/** How the names of the groups begin that read the answers to `principal`, each for one of its processes. */
export function replyGroups(prefix: string, principal: string): string {
  return `${replyTopic(prefix, principal).name}.`;
}

const mostAttempts = 50;

function isKnown(admin: Admin, topic: string): Promise<boolean> {
  return admin.fetchTopicMetadata({ topics: [topic] }).then(
    () => true,
    () => false,
  );
}

const lookEveryMs = 1_000;

/** Makes topics that are missing, and tells where they end. The connection is open only while it is used. */
export class Topics {
  readonly #kafka: Kafka;
  readonly #made = new Map<string, Promise<unknown>>();
  readonly #seen = new Set<string>();
  #admin: Promise<Admin> | undefined;
  #users = 0;

  constructor(kafka: Kafka) {
    this.#kafka = kafka;
  }

  /**
   * Makes a topic that is this process's to make. Resolves when it is there; rejects when the broker cannot be asked or
   * refuses, and then it may be called again.
   */
  async ensure(topic: Topic): Promise<void> {
    const made = this.#made.get(topic.name) ?? this.make(topic);
    this.#made.set(topic.name, made);
    try {
      await made;
    } catch (error) {
      this.#made.delete(topic.name);
      throw error;
    }
  }

  /**
   * The outcome of sending to a topic of this process's own. When that takes long, the topic is looked at: the broker may
   * have lost it, and kafkajs tries for quarter of a minute before it says so.
   */
  async during<T>(topic: Topic, send: () => Promise<T>): Promise<T> {
    await this.ensure(topic);
    const looking = setInterval(() => void this.make(topic).catch(() => undefined), lookEveryMs);
    try {
      return await send();
    } catch (error) {
      this.#made.delete(topic.name);
      throw error;
    } finally {
      clearInterval(looking);
    }
  }

  /** Rejects while a topic of another service is not there; once it was seen, nobody is asked again. */
  async expect({ name }: Topic): Promise<void> {
    if (!this.#seen.has(name)) await this.look(name);
  }

  /** As `expect`, by what the broker says now. */
  async look(name: string): Promise<void> {
    this.#seen.delete(name);
    await this.#use((admin) => admin.fetchTopicMetadata({ topics: [name] }));
    this.#seen.add(name);
  }

  /** After a failure to send to it. */
  forget({ name }: Topic): void {
    this.#seen.delete(name);
  }

  /** The offset of the next record of each partition. */
  async ends(topic: Topic): Promise<Map<number, bigint>> {
    const offsets = await this.#use((admin) => admin.fetchTopicOffsets(topic.name)).catch((error: unknown) => {
      // kafkajs expects partitions in an answer in which a broker that has just started has none.
      if (!(error instanceof TypeError)) throw error;
      throw new TransportUnavailable(`Kafka does not say yet where ${topic.name} ends`, { cause: error });
    });
    return new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)]));
  }

  /** Whether a topic has records beyond these positions. */
  async isBeyond(topic: Topic, positions: ReadonlyMap<number, bigint>): Promise<boolean> {
    const ends = await this.ends(topic);
    return [...positions].some(([partition, next]) => (ends.get(partition) ?? 0n) > next);
  }

  /** Whether there are records in these partitions that nobody of the group has noted as done. */
  isBehind(groupId: string, assignment: Assignment): Promise<boolean> {
    return this.#use(async (admin) => {
      for (const noted of await admin.fetchOffsets({ groupId, topics: Object.keys(assignment) })) {
        const next = new Map(noted.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
        for (const { partition, low, high } of await admin.fetchTopicOffsets(noted.topic)) {
          // Without a note it is -1, and what was deleted nobody can take.
          const from = [next.get(partition) ?? -1n, BigInt(low)].reduce((a, b) => (a > b ? a : b));
          if (assignment[noted.topic]?.includes(partition) && BigInt(high) > from) return true;
        }
      }
      return false;
    });
  }

  /** As `ensure`, by what the broker says now; resolves to whether it was missing. */
  async make({ name, partitions, retentionMs }: Topic): Promise<boolean> {
    const configEntries = [
      { name: 'retention.ms', value: String(retentionMs) },
      // The broker's clock: it refuses a record of a host whose clock is an hour ahead.
      { name: 'message.timestamp.type', value: 'LogAppendTime' },
    ];
    const topics = [{ topic: name, numPartitions: partitions, configEntries }];
    return this.#use(async (admin) => {
      const isNew = await admin.createTopics({ topics, waitForLeaders: false });
      // A node hears of a topic a moment after it was made, and kafkajs takes that for a failure.
      for (let attempt = 1; !(await isKnown(admin, name)) && attempt < mostAttempts; attempt += 1) await pause(100);
      return isNew;
    });
  }

  async #use<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    this.#users += 1;
    this.#admin ??= this.#connect();
    const connecting = this.#admin;
    try {
      return await work(await connecting);
    } finally {
      this.#users -= 1;
      if (this.#users === 0) {
        this.#admin = undefined;
        void connecting.then((admin) => admin.disconnect()).catch(() => undefined);
      }
    }
  }

  async #connect(): Promise<Admin> {
    const admin = this.#kafka.admin();
    await admin.connect();
    return admin;
  }
}
