import type { Listening } from './listening.ts';

/** Things that are open and belong together: the servers and subscriptions of a transport. Disposing closes all at once. */
export class OpenHandles implements Listening {
  readonly #open = new Set<Listening>();

  /** A handle that closes what it was given once, however often it is disposed. */
  add(resource: AsyncDisposable & Partial<Listening>): Listening {
    let closed: Promise<void> | undefined;
    const handle = {
      get problems() {
        return resource.problems ?? [];
      },
      [Symbol.asyncDispose]: () => {
        closed ??= Promise.resolve(resource[Symbol.asyncDispose]()).finally(() => this.#open.delete(handle));
        return closed;
      },
    };
    this.#open.add(handle);
    return handle;
  }

  /** Each once, of whomever it is. */
  get problems(): string[] {
    return [...new Set(Array.from(this.#open).flatMap(({ problems }) => problems))];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#open].map((handle) => handle[Symbol.asyncDispose]()));
  }
}
