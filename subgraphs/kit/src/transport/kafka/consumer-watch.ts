import type { Consumer } from 'kafkajs';
import { pause } from '../pause.ts';

/** The partitions that a member was given, by topic. */
export type Assignment = Readonly<Record<string, readonly number[]>>;

interface ConsumerWatchOptions {
  readonly sessionTimeoutMs: number;
  /** Longer than a joining takes that goes on at all. */
  readonly mostJoiningMs: number;
  /** Whether what it took is still worked on. */
  readonly isAtWork: () => boolean;
  /** Whether the broker has something in these partitions that this member did not take. */
  readonly isBehind: (assignment: Assignment) => Promise<boolean>;
}

/** At rest the broker is asked less and less often whether there is something to take, down to once in so many sessions. */
const longestRest = 6;

/** What is seen of a consumer from outside: whether it is a member, is answered, and takes what there is. */
export class ConsumerWatch {
  readonly #options: ConsumerWatchOptions;
  #assignment: Assignment | undefined;
  #changedAt = performance.now();
  #heardAt = performance.now();
  /** Counts what it did: joinings and batches. */
  #steps = 0;

  constructor(consumer: Consumer, options: ConsumerWatchOptions) {
    this.#options = options;
    const { GROUP_JOIN, REBALANCING, CRASH, FETCH, HEARTBEAT } = consumer.events;
    const hear = () => {
      this.#heardAt = performance.now();
    };
    const leave = () => {
      this.#assignment = undefined;
      this.#changedAt = performance.now();
    };
    consumer.on(GROUP_JOIN, ({ payload }) => {
      this.#assignment = payload.memberAssignment;
      this.step();
      hear();
    });
    consumer.on(REBALANCING, leave);
    consumer.on(CRASH, leave);
    consumer.on(FETCH, hear);
    consumer.on(HEARTBEAT, hear);
  }

  get problems(): string[] {
    if (!this.#assignment) return ['this process is no member of its group'];
    return performance.now() - this.#heardAt > this.#options.sessionTimeoutMs ? ['Kafka does not answer'] : [];
  }

  /** It has done something. */
  step(): void {
    this.#steps += 1;
  }

  /** Rejects when it stands still: there is something to take, again and again, and it takes nothing. Resolves when told to stop. */
  async standstill(stop: AbortSignal): Promise<void> {
    const { sessionTimeoutMs: shortest, mostJoiningMs } = this.#options;
    const isStopping = () => stop.aborted;
    let restMs = shortest;
    for (let seen = -1; !isStopping();) {
      await pause(restMs, stop);
      const steps = this.#steps;
      if (!this.#assignment) {
        if (performance.now() - this.#changedAt > mostJoiningMs) throw new Error('joining its group takes too long');
      } else if (steps !== seen || this.#options.isAtWork()) {
        seen = steps;
        restMs = shortest;
      } else if (await this.#isBehind()) {
        await pause(shortest / 2, stop);
        const isAsBefore = () => this.#steps === steps && !this.#options.isAtWork() && !isStopping();
        if (isAsBefore() && (await this.#isBehind()) && isAsBefore()) throw new Error('it takes nothing of what waits');
      } else {
        restMs = Math.min(2 * restMs, longestRest * shortest);
      }
    }
  }

  /** What cannot be told now is told at the next look. */
  async #isBehind(): Promise<boolean> {
    if (!this.#assignment) return false;
    return this.#options.isBehind(this.#assignment).catch(() => false);
  }
}
