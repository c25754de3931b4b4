import type { Batch, Consumer, Kafka, PartitionAssigner } from 'kafkajs';
import { PartitionAssigners } from 'kafkajs';
import type { Log } from '../../telemetry/log.ts';
import type { Outage } from '../../telemetry/outage.ts';
import { reconnectDelay } from '../backoff.ts';
import { pause } from '../pause.ts';
import type { Listening } from '../listening.ts';
import { shardCount } from '../shard.ts';
import { type Assignment, ConsumerWatch } from './consumer-watch.ts';
import { connecting } from './kafka-log.ts';
import { keepLastBroker } from './keep-last-broker.ts';
import { letGoBeforeJoining } from './let-go-before-joining.ts';
import { remakeTopics } from './remake-topics.ts';
import { within } from './within.ts';

export interface GroupMemberOptions {
  readonly kafka: () => Kafka;
  readonly log: Log;
  readonly outage: Outage;
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly fromBeginning: boolean;
  /** After this long without a sign of life the others of the group take over. */
  readonly sessionTimeoutMs: number;
  /** Makes sure of the topics: awaited before each attempt to connect, and when the broker does not know them. */
  readonly prepare: () => Promise<unknown>;
  readonly onJoin: (consumer: Consumer) => void;
  /** Fetching goes on when it resolves. */
  readonly onBatch: (batch: Batch) => Promise<void>;
  /** Called before the partitions may be given to another: what is in hand is to be finished and committed. */
  readonly onLeave: () => Promise<void>;
  /** Whether what was taken from batches is still worked on; left out where that is done when `onBatch` resolves. */
  readonly isAtWork?: () => boolean;
  /** Whether there is something in these partitions that was not taken. Asked at rest; a member that takes nothing then is replaced. */
  readonly isBehind: (assignment: Assignment) => Promise<boolean>;
}

/** Signs of life in a session. Also how often a fetch comes back without news, since kafkajs looks up only then. */
const beatsPerSession = 20;
/** The group waits this long for a member that has something in hand. */
const rebalanceMs = 30_000;
const closeMs = 3_000;
const mostJoiningMs = 4 * rebalanceMs;

/** Membership in a consumer group, for ever: a consumer that breaks is replaced. */
export class GroupMember implements Listening {
  readonly #options: GroupMemberOptions;
  readonly #leaving = new AbortController();
  readonly #joined = Promise.withResolvers<undefined>();
  readonly #lives: Promise<void>;
  #heartbeat: (() => Promise<void>) | undefined;
  #watch: ConsumerWatch | undefined;
  #batches = 0;

  constructor(options: GroupMemberOptions) {
    this.#options = options;
    this.#lives = this.#live();
  }

  /** Resolves when the group has given out its partitions with this member among it; rejects if it is closed before. */
  get joined(): Promise<unknown> {
    return this.#joined.promise;
  }

  get problems(): string[] {
    return this.#watch?.problems ?? ['this process joins its group again'];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#leaving.abort();
    await this.#lives;
  }

  get #beatMs(): number {
    return this.#options.sessionTimeoutMs / beatsPerSession;
  }

  async #live(): Promise<void> {
    const { signal } = this.#leaving;
    const { log, outage, groupId, onLeave } = this.#options;
    const left = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
    let failures = 0;
    while (!signal.aborted) {
      const consumer = this.#createConsumer();
      const crashed = new Promise<never>((_, reject) => {
        consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      });
      consumer.on(consumer.events.GROUP_JOIN, () => {
        failures = 0;
        outage.worked(groupId);
        outage.worked(connecting);
        this.#options.onJoin(consumer);
        this.#joined.resolve(undefined);
      });
      const watch = (this.#watch = this.#watchOver(consumer));
      const started = this.#start(consumer, watch);
      const over = new AbortController();
      const stoodStill = watch.standstill(over.signal).then(
        () => left,
        (error: unknown) => {
          if (!outage.isOn) log.warn({ err: error, groupId }, 'the Kafka consumer stood still, will join again');
          throw error;
        },
      );
      try {
        await Promise.race([left, crashed, started.then(() => left), stoodStill]);
      } catch (error) {
        failures += 1;
        outage.failed(error, groupId, { groupId, failures });
      }
      over.abort();
      this.#watch = undefined;
      await this.#beatDuring(within(rebalanceMs, onLeave()));
      // kafkajs does not stop a consumer that is still about to start.
      const closed = started.catch(() => undefined).then(() => consumer.disconnect());
      await within(closeMs, closed);
      if (failures > 0) await pause(reconnectDelay(failures), signal);
    }
    outage.worked(groupId);
    this.#joined.promise.catch(() => undefined);
    this.#joined.reject(new Error(`left ${groupId} before it was joined`));
  }

  #createConsumer(): Consumer {
    const { kafka, groupId, sessionTimeoutMs } = this.#options;
    return kafka().consumer({
      groupId,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: rebalanceMs + closeMs,
      heartbeatInterval: this.#beatMs,
      maxWaitTimeInMs: this.#beatMs,
      allowAutoTopicCreation: false,
      partitionAssigners: [this.#assigner()],
      // kafkajs restarts only after some errors; the loop above does after all.
      retry: { restartOnFailure: () => Promise.resolve(false) },
    });
  }

  #watchOver(consumer: Consumer): ConsumerWatch {
    const { sessionTimeoutMs, isAtWork, isBehind } = this.#options;
    return new ConsumerWatch(consumer, {
      sessionTimeoutMs,
      mostJoiningMs,
      isAtWork: () => this.#batches > 0 || isAtWork?.() === true,
      isBehind,
    });
  }

  async #start(consumer: Consumer, watch: ConsumerWatch): Promise<void> {
    const { topics, fromBeginning, prepare, onBatch } = this.#options;
    const { signal } = this.#leaving;
    await prepare();
    signal.throwIfAborted();
    await consumer.connect();
    signal.throwIfAborted();
    await consumer.subscribe({ topics: [...topics], fromBeginning });
    signal.throwIfAborted();
    await consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: shardCount,
      eachBatch: async (payload) => {
        this.#heartbeat = () => payload.heartbeat();
        if (signal.aborted) return;
        watch.step();
        this.#batches += 1;
        try {
          await this.#beatDuring(onBatch(payload.batch));
        } finally {
          this.#batches -= 1;
        }
      },
    });
  }

  /** An assigner is the only thing of ours that kafkajs shows its cluster to. */
  #assigner(): PartitionAssigner {
    return (config) => {
      letGoBeforeJoining(config.cluster, () => this.#beatDuring(within(rebalanceMs, this.#options.onLeave())));
      keepLastBroker(config.cluster);
      remakeTopics(config.cluster, this.#options.prepare);
      return PartitionAssigners.roundRobin(config);
    };
  }

  /** Says that this member lives while work keeps it from fetching. */
  async #beatDuring(work: Promise<unknown>): Promise<void> {
    const beats = setInterval(() => void this.#heartbeat?.().catch(() => undefined), this.#beatMs);
    try {
      await work;
    } finally {
      clearInterval(beats);
    }
  }
}
