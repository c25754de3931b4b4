/** Things that are open and belong together: the servers and subscriptions of a transport. Disposing closes all at once. */
export class OpenHandles implements AsyncDisposable {
  readonly #open = new Set<AsyncDisposable>();

  /** A handle that closes what it was given once, however often it is disposed. */
  add(resource: AsyncDisposable): AsyncDisposable {
    let closed: Promise<void> | undefined;
    const handle = {
      [Symbol.asyncDispose]: () => {
        closed ??= Promise.resolve(resource[Symbol.asyncDispose]()).finally(() => this.#open.delete(handle));
        return closed;
      },
    };
    this.#open.add(handle);
    return handle;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#open].map((handle) => handle[Symbol.asyncDispose]()));
  }
}
