import type { ServiceName } from '@agora/schema';
import type { Batch, KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import type { Log } from '../../telemetry/log.ts';
import { InFlight } from '../in-flight.ts';
import { encodeReply, replyTo, requestSchema } from '../reply.ts';
import type { RequestHandler } from '../transport.ts';
import { GroupMember } from './group-member.ts';
import type { KafkaContext } from './kafka-context.ts';
import { OffsetLedger } from './offset-ledger.ts';
import type { Outlet } from './outlet.ts';
import { readMessage } from './read-message.ts';
import { requestTopic } from './topics.ts';

/** A request as it lies in its topic: the answer goes to another topic, under the request's id as key. */
const askedSchema = requestSchema.extend({ replyTo: z.string() });

type Asked = z.infer<typeof askedSchema>;

/** Further requests stay with the broker until an answer is done. */
const mostAtOnce = 128;

/** Answers requests to a service, sharing them with its other processes. */
export class RequestServer implements AsyncDisposable {
  readonly #outlet: Outlet;
  readonly #answer: RequestHandler;
  readonly #log: Log;
  readonly #answering = new InFlight();
  readonly #member: GroupMember;
  #ledger: OffsetLedger | undefined;
  #closing = false;

  constructor(context: KafkaContext, outlet: Outlet, service: ServiceName, answer: RequestHandler) {
    const topic = requestTopic(context.prefix, service);
    this.#outlet = outlet;
    this.#answer = answer;
    this.#log = context.log.child({ topic: topic.name });
    this.#member = new GroupMember({
      kafka: context.kafka,
      log: this.#log,
      groupId: topic.name,
      topic: topic.name,
      // What was asked before this process came may still be waiting for its answer.
      fromBeginning: true,
      sessionTimeoutMs: context.sessionTimeoutMs,
      prepare: () => context.topics.ensure(topic),
      onJoin: (consumer) => {
        this.#ledger = new OffsetLedger({ log: this.#log, consumer, topic: topic.name });
      },
      onBatch: (batch) => this.#take(batch),
      onLeave: async () => this.#ledger?.close(),
    });
  }

  get joined(): Promise<unknown> {
    return this.#member.joined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing = true;
    await this.#member[Symbol.asyncDispose]();
    await this.#answering.settled();
  }

  /** A request is committed once it is begun: who asked would not wait for another process to begin again. */
  async #take({ partition, messages }: Batch): Promise<void> {
    for (const message of messages) {
      await this.#answering.room(mostAtOnce);
      if (this.#closing) return;
      this.#begin(message);
      this.#ledger?.mark(partition, BigInt(message.offset) + 1n);
    }
  }

  #begin(message: KafkaMessage): void {
    const asked = this.#read(message);
    if (!asked || asked.deadline <= Date.now()) return;
    void this.#answering.add(this.#respond(asked));
  }

  #read(message: KafkaMessage): Asked | undefined {
    try {
      return readMessage(askedSchema, message);
    } catch (error) {
      this.#log.error({ err: error, offset: message.offset }, 'not a request');
      return undefined;
    }
  }

  async #respond({ replyTo: topic, ...request }: Asked): Promise<void> {
    try {
      const value = encodeReply(await replyTo(request, this.#answer));
      await this.#outlet.send([{ topic, key: request.id, value }]);
    } catch (error) {
      this.#log.warn({ err: error, type: request.type }, 'an answer could not be sent');
    }
  }
}
