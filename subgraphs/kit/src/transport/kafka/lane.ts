import type { KafkaMessage } from 'kafkajs';
import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { pause } from '../pause.ts';

interface LaneOptions {
  readonly log: Log;
  readonly handle: (message: KafkaMessage) => Promise<void>;
  /** Told after each message, in order. */
  readonly done: (message: KafkaMessage) => void;
}

/** Works through the messages of one partition one by one, each as often as it takes. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #stopping = new AbortController();
  readonly #below: { backlog: number; reached: () => void }[] = [];
  #waiting: KafkaMessage[] = [];
  #working: Promise<void> | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  get backlog(): number {
    return this.#waiting.length;
  }

  get isAtWork(): boolean {
    return this.#working !== undefined;
  }

  push(messages: readonly KafkaMessage[]): void {
    if (this.#stopping.signal.aborted) return;
    this.#waiting = this.#waiting.concat(messages);
    this.#working ??= this.#work();
  }

  /** Resolves when at most `backlog` messages wait, or the lane was stopped. */
  drainedTo(backlog: number): Promise<void> {
    if (this.backlog <= backlog) return Promise.resolve();
    return new Promise((reached) => this.#below.push({ backlog, reached }));
  }

  /** Forgets what waits; resolves when the message that a handler has in hand is done, or has failed. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#waiting = [];
    this.#tellDrained();
    await this.#working;
  }

  async #work(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      if (await this.#handle(next)) this.#options.done(next);
      this.#tellDrained();
    }
    this.#working = undefined;
  }

  async #handle(message: KafkaMessage): Promise<boolean> {
    const { signal } = this.#stopping;
    for (let failures = 1; ; failures += 1) {
      try {
        await this.#options.handle(message);
        return true;
      } catch {
        this.#options.log.debug({ offset: message.offset, failures }, 'an event was not accepted, will try again');
      }
      await pause(backoff(failures), signal);
      if (signal.aborted) return false;
    }
  }

  #tellDrained(): void {
    for (const waiter of this.#below.splice(0)) {
      if (this.backlog <= waiter.backlog) waiter.reached();
      else this.#below.push(waiter);
    }
  }
}
