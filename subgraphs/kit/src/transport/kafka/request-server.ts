import type { ServiceName } from '@agora/schema';
import type { Batch, KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import type { Log } from '../../telemetry/log.ts';
import { deadlineIn } from '../deadline.ts';
import { InFlight } from '../in-flight.ts';
import { encodeReply, replyTo, requestSchema } from '../reply.ts';
import type { Listening } from '../listening.ts';
import type { RequestHandler } from '../transport.ts';
import { GroupMember } from './group-member.ts';
import type { KafkaContext } from './kafka-context.ts';
import { type AppendClock, appendClock } from './append-clock.ts';
import { OffsetLedger } from './offset-ledger.ts';
import type { Outlet } from './outlet.ts';
import { readMessage } from './read-message.ts';
import { requestGroup, requestTopic } from './topics.ts';

/** A request as it lies in its topic: the answer goes to another topic, under the request's id as key. */
const askedSchema = requestSchema.extend({ replyTo: z.string() });

type Asked = z.infer<typeof askedSchema>;

/** Further requests stay with the broker until an answer is done. */
const mostAtOnce = 128;

interface RequestServerOptions {
  readonly context: KafkaContext;
  readonly outlet: Outlet;
  readonly service: ServiceName;
  readonly types: readonly string[];
  readonly answer: RequestHandler;
}

/** Answers requests to a service, sharing them with its other processes. */
export class RequestServer implements Listening {
  readonly #outlet: Outlet;
  readonly #answer: RequestHandler;
  readonly #log: Log;
  readonly #answering = new InFlight();
  readonly #member: GroupMember;
  /** By topic. */
  #ledgers: ReadonlyMap<string, OffsetLedger> = new Map();
  #closing = false;

  constructor({ context, outlet, service, types, answer }: RequestServerOptions) {
    const topics = types.map((type) => requestTopic(context.prefix, type));
    const groupId = requestGroup(context.prefix, service);
    this.#outlet = outlet;
    this.#answer = answer;
    this.#log = context.log.child({ group: groupId });
    this.#member = new GroupMember({
      kafka: context.kafka,
      log: this.#log,
      outage: context.outage,
      groupId,
      topics: topics.map(({ name }) => name),
      // What was asked before this process came may still be waiting for its answer.
      fromBeginning: true,
      sessionTimeoutMs: context.sessionTimeoutMs,
      prepare: async () => {
        await Promise.all(topics.map((topic) => context.topics.make(topic)));
      },
      onJoin: (consumer) => {
        this.#ledgers = new Map(
          topics.map(({ name }) => [name, new OffsetLedger({ log: this.#log, consumer, topic: name })]),
        );
      },
      onBatch: (batch) => this.#take(batch),
      onLeave: async () => {
        await Promise.all(Array.from(this.#ledgers.values(), (ledger) => ledger.close()));
      },
      isBehind: (assignment) => context.topics.isBehind(groupId, assignment),
    });
  }

  get joined(): Promise<unknown> {
    return this.#member.joined;
  }

  get problems(): string[] {
    return this.#member.problems;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing = true;
    await this.#member[Symbol.asyncDispose]();
    await this.#answering.settled();
  }

  /** A request is committed once it is begun: who asked would not wait for another process to begin again. */
  async #take({ topic, partition, messages }: Batch): Promise<void> {
    const clock = appendClock(messages);
    for (const message of messages) {
      await this.#answering.room(mostAtOnce);
      if (this.#closing) return;
      this.#begin(message, clock);
      this.#ledgers.get(topic)?.mark(partition, BigInt(message.offset) + 1n);
    }
  }

  #begin(message: KafkaMessage, appendedAt: AppendClock): void {
    const asked = this.#read(message);
    if (!asked) return;
    const deadline = deadlineIn(asked.timeoutMs, appendedAt(message));
    if (!deadline.isPast()) void this.#answering.add(this.#respond({ ...asked, timeoutMs: deadline.left }));
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
