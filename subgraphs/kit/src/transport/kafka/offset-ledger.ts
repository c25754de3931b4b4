import type { Consumer } from 'kafkajs';
import type { Log } from '../../telemetry/log.ts';
import { within } from './within.ts';

interface OffsetLedgerOptions {
  readonly log: Log;
  readonly consumer: Consumer;
  readonly topic: string;
}

/** A crash repeats at most what was handled in this time. */
const commitEveryMs = 100;
const lastCommitMs = 3_000;

/** Collects how far each partition has been handled, and commits it now and then. */
export class OffsetLedger {
  readonly #options: OffsetLedgerOptions;
  #uncommitted = new Map<number, bigint>();
  #timer: NodeJS.Timeout | undefined;
  #committing: Promise<void> | undefined;
  #closed = false;

  constructor(options: OffsetLedgerOptions) {
    this.#options = options;
  }

  /** Everything in the partition before `next` is done. */
  mark(partition: number, next: bigint): void {
    if (this.#closed) return;
    this.#uncommitted.set(partition, next);
    this.#timer ??= setTimeout(() => void this.#flush(), commitEveryMs);
  }

  /** Takes no more and commits what is left, or gives up soon when the broker is away. */
  async close(): Promise<void> {
    this.#closed = true;
    await within(lastCommitMs, this.#finish());
  }

  async #finish(): Promise<void> {
    await this.#committing;
    await this.#flush();
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    const positions = this.#uncommitted;
    this.#uncommitted = new Map();
    if (positions.size > 0) await (this.#committing = this.#commit(positions));
    this.#timer = undefined;
    if (this.#uncommitted.size > 0 && !this.#closed) this.#timer = setTimeout(() => void this.#flush(), commitEveryMs);
  }

  async #commit(positions: ReadonlyMap<number, bigint>): Promise<void> {
    const { consumer, topic, log } = this.#options;
    try {
      await consumer.commitOffsets(
        [...positions].map(([partition, next]) => ({ topic, partition, offset: String(next) })),
      );
    } catch (error) {
      // Tried again with the next ones; after a close, whoever reads the partition next reads these records again.
      for (const [partition, next] of positions) {
        if (!this.#uncommitted.has(partition)) this.#uncommitted.set(partition, next);
      }
      log.debug({ err: error }, 'offsets could not be committed');
    }
  }
}
