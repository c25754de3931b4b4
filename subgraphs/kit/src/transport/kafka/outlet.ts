import type { Kafka, Message, Producer } from 'kafkajs';
import { Partitioners } from 'kafkajs';
import { within } from './within.ts';

export interface OutgoingRecord {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  /** Chosen by the hash of the key when left out. */
  readonly partition?: number;
}

interface Sending {
  readonly records: readonly OutgoingRecord[];
  readonly bytes: number;
  readonly sent: PromiseWithResolvers<undefined>;
}

/** All records of a request that go to one partition form one batch, and a broker's limit for a batch is 1 MiB. */
const maxBatchBytes = 900 * 1024;
/** More than what a record adds to its key and value. */
const recordOverhead = 100;
const closeMs = 3_000;

/**
 * Sends records in the order in which they are given, one request at a time; what is given while a request is under way
 * goes together in the next one. Connects when first used.
 */
export class Outlet implements AsyncDisposable {
  readonly #kafka: Kafka;
  readonly #waiting: Sending[] = [];
  #producer: Producer | undefined;
  #flushing: Promise<void> | undefined;

  constructor(kafka: Kafka) {
    this.#kafka = kafka;
  }

  /** Resolves when all records are durable. After a rejection none of the later ones has been sent. */
  async send(records: readonly OutgoingRecord[]): Promise<void> {
    for (const batch of split(records)) {
      const sending = { ...batch, sent: Promise.withResolvers<undefined>() };
      this.#waiting.push(sending);
      this.#flushing ??= this.#flush();
      await sending.sent.promise;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#flushing) await within(closeMs, this.#flushing);
    await this.#disconnect();
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = takeBatch(this.#waiting);
      try {
        const producer = await this.#connect();
        await producer.sendBatch({ acks: -1, topicMessages: byTopic(batch) });
        for (const { sent } of batch) sent.resolve(undefined);
      } catch (error) {
        for (const { sent } of batch) sent.reject(error);
        // Its sequence numbers may no longer be those of the broker; a new producer begins anew.
        await this.#disconnect();
      }
    }
    this.#flushing = undefined;
  }

  async #connect(): Promise<Producer> {
    if (this.#producer) return this.#producer;
    const producer = this.#kafka.producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    this.#producer = producer;
    await producer.connect();
    return producer;
  }

  async #disconnect(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    if (producer) await within(closeMs, producer.disconnect());
  }
}

function split(records: readonly OutgoingRecord[]): { records: OutgoingRecord[]; bytes: number }[] {
  const batches: { records: OutgoingRecord[]; bytes: number }[] = [];
  for (const record of records) {
    const bytes = Buffer.byteLength(record.value) + Buffer.byteLength(record.key) + recordOverhead;
    const last = batches.at(-1);
    if (last && last.bytes + bytes <= maxBatchBytes) {
      last.records.push(record);
      last.bytes += bytes;
    } else batches.push({ records: [record], bytes });
  }
  return batches;
}

function takeBatch(waiting: Sending[]): Sending[] {
  let bytes = 0;
  const beyond = waiting.findIndex((sending) => (bytes += sending.bytes) > maxBatchBytes);
  return waiting.splice(0, beyond === -1 ? waiting.length : Math.max(beyond, 1));
}

function byTopic(batch: readonly Sending[]): { topic: string; messages: Message[] }[] {
  const topics = new Map<string, Message[]>();
  for (const { topic, ...message } of batch.flatMap(({ records }) => records)) {
    const messages = topics.get(topic) ?? [];
    topics.set(topic, messages);
    messages.push(message);
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}
