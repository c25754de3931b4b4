import type { Batch } from 'kafkajs';
import { reconnectDelay } from '../backoff.ts';
import { type Deadline, deadlineIn } from '../deadline.ts';
import { pause } from '../pause.ts';
import { encodePayload } from '../payload.ts';
import { readReply, type Reply, replySchema } from '../reply.ts';
import { TransportError, TransportTimeout } from '../transport-error.ts';
import type { TransportRequest } from '../transport.ts';
import { GroupMember } from './group-member.ts';
import type { KafkaContext } from './kafka-context.ts';
import type { Outlet } from './outlet.ts';
import { readMessage } from './read-message.ts';
import { replyGroups, replyTopic, requestTopic, type Topic } from './topics.ts';

/** Asks other services. Connects, and reads answers, from the first request on. */
export class RequestClient implements AsyncDisposable {
  readonly #context: KafkaContext;
  readonly #outlet: Outlet;
  readonly #replies: Topic;
  readonly #waiting = new Map<string, PromiseWithResolvers<Reply>>();
  /** Where to read on, kept here because the group is this process's alone and commits nothing. */
  readonly #positions = new Map<number, bigint>();
  readonly #positioned = Promise.withResolvers<undefined>();
  #reader: GroupMember | undefined;

  constructor(context: KafkaContext, outlet: Outlet) {
    this.#context = context;
    this.#outlet = outlet;
    this.#replies = replyTopic(context.prefix, context.principal);
  }

  async request(request: TransportRequest): Promise<unknown> {
    encodePayload(request);
    const deadline = deadlineIn(request.timeoutMs);
    if (deadline.isPast()) throw new TransportTimeout(request.type);

    const reply = Promise.withResolvers<Reply>();
    const done = new AbortController();
    const timer = setTimeout(() => reply.reject(new TransportTimeout(request.type)), deadline.left);
    this.#waiting.set(request.id, reply);
    try {
      void this.#ask(request, deadline, done.signal);
      return readReply(await reply.promise);
    } finally {
      done.abort();
      clearTimeout(timer);
      this.#waiting.delete(request.id);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new TransportError('TRANSPORT_CLOSED', 'the transport was closed before an answer came');
    for (const { reject } of this.#waiting.values()) reject(closed);
    await this.#reader?.[Symbol.asyncDispose]();
  }

  /** Sends the request as soon as its answer would be read, and tries until it is sent or no one waits any more. */
  async #ask(request: TransportRequest, deadline: Deadline, done: AbortSignal): Promise<void> {
    const topic = requestTopic(this.#context.prefix, request.type);
    this.#reader ??= this.#read();
    await this.#positioned.promise;
    for (let failures = 1; !done.aborted; failures += 1) {
      try {
        await this.#context.topics.expect(topic);
        const value = JSON.stringify({ ...request, timeoutMs: deadline.left, replyTo: this.#replies.name });
        await this.#outlet.send([{ topic: topic.name, key: request.id, value }]);
        return;
      } catch (error) {
        this.#context.topics.forget(topic);
        this.#context.log.debug({ err: error, type: request.type, failures }, 'a request was not sent, will try again');
        await pause(reconnectDelay(failures), done);
      }
    }
  }

  #read(): GroupMember {
    const { kafka, log, outage, topics, sessionTimeoutMs, prefix, principal, instance } = this.#context;
    const topic = this.#replies;
    return new GroupMember({
      kafka,
      log: log.child({ topic: topic.name }),
      outage,
      groupId: `${replyGroups(prefix, principal)}${instance}`,
      topics: [topic.name],
      fromBeginning: false,
      sessionTimeoutMs,
      prepare: async () => {
        if (await topics.make(topic)) this.#positions.clear();
        if (this.#positions.size > 0) return;
        for (const [partition, end] of await topics.ends(topic)) this.#positions.set(partition, end);
        this.#positioned.resolve(undefined);
      },
      // Each joining forgets how far this process has read, and what came in the meantime would be passed over.
      onJoin: (consumer) => {
        for (const [partition, next] of this.#positions) {
          consumer.seek({ topic: topic.name, partition, offset: String(next) });
        }
      },
      onBatch: (batch) => {
        this.#take(batch);
        return Promise.resolve();
      },
      onLeave: () => Promise.resolve(),
      isBehind: () => topics.isBeyond(topic, this.#positions),
    });
  }

  #take({ partition, messages }: Batch): void {
    for (const message of messages) {
      this.#positions.set(partition, BigInt(message.offset) + 1n);
      const waiting = this.#waiting.get(String(message.key));
      if (!waiting) continue;
      try {
        waiting.resolve(readMessage(replySchema, message));
      } catch (error) {
        this.#context.log.error({ err: error, offset: message.offset }, 'not an answer');
      }
    }
  }
}
