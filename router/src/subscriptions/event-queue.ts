import { routerError } from '../errors/router-error.ts';

/** How far a client may fall behind before its subscription ends. */
const capacity = 1_000;

type Waiter<Event> = PromiseWithResolvers<IteratorResult<Event, undefined>>;

/** Events on their way from a source that pushes to a reader that pulls, bounded. */
export class EventQueue<Event> implements AsyncIterableIterator<Event, undefined> {
  readonly #events: Event[] = [];
  #leave: () => void;
  #waiter: Waiter<Event> | undefined;
  #ended: { readonly error?: Error } | undefined;

  /** @param onLeave called once, when the reader leaves or falls too far behind */
  constructor(onLeave: () => void) {
    this.#leave = () => {
      this.#leave = () => undefined;
      onLeave();
    };
  }

  push(event: Event): void {
    if (this.#ended) return;
    if (this.#waiter) {
      this.#waiter.resolve({ done: false, value: event });
      this.#waiter = undefined;
    } else if (this.#events.length < capacity) {
      this.#events.push(event);
    } else {
      this.end(routerError('SUBSCRIBER_TOO_SLOW', 'Events came faster than they were taken. Subscribe again.'));
      this.#leave();
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

  next(): Promise<IteratorResult<Event, undefined>> {
    const event = this.#events.shift();
    if (event !== undefined) return Promise.resolve({ done: false, value: event });
    if (!this.#ended) return (this.#waiter = Promise.withResolvers()).promise;
    const { error } = this.#ended;
    this.#ended = {};
    return error === undefined ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(error);
  }

  return(): Promise<IteratorResult<Event, undefined>> {
    this.#events.length = 0;
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
