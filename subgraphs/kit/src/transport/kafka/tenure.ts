import type { Batch, Consumer, KafkaMessage } from 'kafkajs';
import type { Log } from '../../telemetry/log.ts';
import { Lane } from './lane.ts';
import { OffsetLedger } from './offset-ledger.ts';
import { within } from './within.ts';

interface TenureOptions {
  readonly log: Log;
  readonly topic: string;
  readonly consumer: Consumer;
  readonly handle: (message: KafkaMessage) => Promise<void>;
}

/** Beyond this many messages in wait a partition is fetched no more, until few are left. */
const backlog = { most: 64, few: 16 };
/** Fetching waits this long for a busy lane before it goes on without it. */
const patienceMs = 50;

/** The time from one joining of the group to the next, in which a set of partitions is this member's own. */
export class Tenure {
  readonly #options: TenureOptions;
  readonly #lanes = new Map<number, Lane>();
  readonly #ledger: OffsetLedger;
  #ended = false;

  constructor(options: TenureOptions) {
    this.#options = options;
    this.#ledger = new OffsetLedger(options);
  }

  get isAtWork(): boolean {
    return [...this.#lanes.values()].some(({ isAtWork }) => isAtWork);
  }

  /** Gives messages to the lane of their partition and returns without waiting for them to be handled. */
  async take({ partition, messages }: Batch): Promise<void> {
    if (this.#ended) return;
    const lane = this.#lane(partition);
    lane.push(messages);
    if (lane.backlog <= backlog.most) return;

    const drained = lane.drainedTo(backlog.few);
    if (await within(patienceMs, drained)) return;
    const { consumer, topic } = this.#options;
    consumer.pause([{ topic, partitions: [partition] }]);
    void drained.then(() => consumer.resume([{ topic, partitions: [partition] }])).catch(() => undefined);
  }

  /** Finishes what handlers have in hand, commits it, and forgets the rest. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all([...this.#lanes.values()].map((lane) => lane.stop()));
    await this.#ledger.close();
  }

  #lane(partition: number): Lane {
    const existing = this.#lanes.get(partition);
    if (existing) return existing;
    const lane = new Lane({
      log: this.#options.log,
      handle: this.#options.handle,
      done: ({ offset }) => this.#ledger.mark(partition, BigInt(offset) + 1n),
    });
    this.#lanes.set(partition, lane);
    return lane;
  }
}
