import type { ServiceName } from '@agora/schema';
import type { Admin, Kafka } from 'kafkajs';
import { shardCount } from '../shard.ts';

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

/** Requests of one type, such as `product.quote`. */
export function requestTopic(prefix: string, type: string): Topic {
  return { name: `${prefix}.requests.${type}`, partitions: shardCount, retentionMs: messageRetentionMs };
}

/** The group in which the processes of a service share the requests to it. */
export function requestGroup(prefix: string, service: ServiceName): string {
  return `${prefix}.requests.${service}`;
}

/** Answers to all processes of one service; each picks out its own. */
export function replyTopic(prefix: string, service: string): Topic {
  return { name: `${prefix}.replies.${service}`, partitions: 1, retentionMs: messageRetentionMs };
}

/** Makes topics that are missing, and tells where they end. The connection is open only while it is used. */
export class Topics {
  readonly #kafka: Kafka;
  readonly #made = new Map<string, Promise<void>>();
  #admin: Promise<Admin> | undefined;
  #users = 0;

  constructor(kafka: Kafka) {
    this.#kafka = kafka;
  }

  /** Resolves when the topic is there. Rejects when the broker cannot be asked; then it may be called again. */
  async ensure(topic: Topic): Promise<void> {
    const made = this.#made.get(topic.name) ?? this.#create(topic);
    this.#made.set(topic.name, made);
    try {
      await made;
    } catch (error) {
      this.#made.delete(topic.name);
      throw error;
    }
  }

  /** The offset of the next record of each partition. */
  async ends(topic: Topic): Promise<Map<number, bigint>> {
    const offsets = await this.#use((admin) => admin.fetchTopicOffsets(topic.name));
    return new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)]));
  }

  async #create({ name, partitions, retentionMs }: Topic): Promise<void> {
    const configEntries = [
      { name: 'retention.ms', value: String(retentionMs) },
      // The broker's clock: it refuses a record of a host whose clock is an hour ahead.
      { name: 'message.timestamp.type', value: 'LogAppendTime' },
    ];
    await this.#use((admin) =>
      admin.createTopics({ topics: [{ topic: name, numPartitions: partitions, configEntries }] }),
    );
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
