/** Tells deferred parts when the fetches that they depend on are done. */
export class FetchSignals {
  readonly #signals = new Map<string, PromiseWithResolvers<undefined>>();

  /** Resolves once the fetch was done, or will never be. */
  done(id: string): Promise<undefined> {
    return this.#signal(id).promise;
  }

  settle(id: string | undefined): void {
    if (id !== undefined) this.#signal(id).resolve(undefined);
  }

  #signal(id: string): PromiseWithResolvers<undefined> {
    let signal = this.#signals.get(id);
    if (!signal) this.#signals.set(id, (signal = Promise.withResolvers<undefined>()));
    return signal;
  }
}
