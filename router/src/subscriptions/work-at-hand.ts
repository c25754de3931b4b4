import { setImmediate } from 'node:timers/promises';

/** Queries and mutations that run over sockets, until their client has been told that they are complete. */
export class WorkAtHand {
  readonly #running = new Map<object, PromiseWithResolvers<undefined>>();

  /** @param operation the message that asked for it */
  begin(operation: object): void {
    this.#running.set(operation, Promise.withResolvers());
  }

  /** Called just before the client is told. For what was never begun it does nothing. */
  end(operation: object): void {
    this.#running.get(operation)?.resolve(undefined);
    this.#running.delete(operation);
  }

  async finished(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ promise }) => promise));
    // The last message is written in the same turn; a client that misses it would run its mutation again.
    await setImmediate();
  }
}
