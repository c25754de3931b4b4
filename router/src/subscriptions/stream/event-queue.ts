import { routerError } from '../../errors/router-error.ts';
import { SubscriptionEnded } from '../../pipeline/answer/answer.ts';

/** How far a reader may fall behind before its subscription ends. */
const mostEvents = 1_000;
const mostBytes = 4 * 1024 * 1024;

type Waiter<Event> = PromiseWithResolvers<IteratorResult<Event, undefined>>;

interface Kept<Event> {
  readonly event: Event;
  readonly bytes: number;
}

/** Events on their way from a source that pushes to a reader that pulls, bounded. */
export class EventQueue<Event> implements AsyncIterableIterator<Event, undefined> {
  readonly #kept: Kept<Event>[] = [];
  #keptBytes = 0;
  #leave: () => void;
  #waiter: Waiter<Event> | undefined;
  #ended: { readonly error?: Error } | undefined;

  /** @param onLeave called once, when the reader leaves, falls too far behind or is dropped */
  constructor(onLeave: () => void) {
    this.#leave = () => {
      this.#leave = () => undefined;
      onLeave();
    };
  }

  /** How many events were pushed and not taken yet. */
  get waiting(): number {
    return this.#kept.length;
  }

  /** @param bytes about how much memory the event takes while it is kept */
  push(event: Event, bytes = 0): void {
    if (this.#ended) return;
    if (this.#waiter) {
      this.#waiter.resolve({ done: false, value: event });
      this.#waiter = undefined;
    } else if (this.#kept.length < mostEvents && (this.#kept.length === 0 || this.#keptBytes + bytes <= mostBytes)) {
      this.#kept.push({ event, bytes });
      this.#keptBytes += bytes;
    } else {
      const error = routerError('SUBSCRIBER_TOO_SLOW', 'Events came faster than they were taken. Subscribe again.');
      this.drop(new SubscriptionEnded([error.toJSON()]));
    }
  }

  /** What was pushed before is still read; then the reader is done, or sees the error. */
  end(error?: Error): void {
    if (this.#ended) return;
    this.#ended = error && !this.#waiter ? { error } : {};
    if (error) this.#waiter?.reject(error);
    else this.#waiter?.resolve({ done: true, value: undefined });
    this.#waiter = undefined;
  }

  /** Ends it although the source could go on. */
  drop(error: Error): void {
    this.end(error);
    this.#leave();
  }

  next(): Promise<IteratorResult<Event, undefined>> {
    const kept = this.#kept.shift();
    if (kept !== undefined) {
      this.#keptBytes -= kept.bytes;
      return Promise.resolve({ done: false, value: kept.event });
    }
    if (!this.#ended) return (this.#waiter = Promise.withResolvers()).promise;
    const { error } = this.#ended;
    this.#ended = {};
    return error === undefined ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(error);
  }

  return(): Promise<IteratorResult<Event, undefined>> {
    this.#kept.length = 0;
    this.#keptBytes = 0;
    this.end();
    this.#leave();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
