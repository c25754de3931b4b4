/** The subscriptions and answers of a service, some of which wait for their broker. */
export interface Joining extends AsyncDisposable {
  /** Resolves when this process is a member of every group by which it gets events and questions; rejects when it cannot be. */
  readonly joined: Promise<void>;
  readonly isJoined: () => boolean;
}

/**
 * Joins behind the rest of the start: a broker that is away, or a group that waits for a dead member to time out, keeps
 * nobody from reading. What still waits when it is disposed is ended by `giveUp`.
 */
export function join(opening: readonly Promise<AsyncDisposable>[], giveUp: () => PromiseLike<void>): Joining {
  let isJoined = false;
  const joined = (async () => {
    await Promise.all(opening);
    isJoined = true;
  })();
  // Whoever waits for it is told; nobody need wait.
  joined.catch(() => undefined);
  return {
    joined,
    isJoined: () => isJoined,
    async [Symbol.asyncDispose]() {
      if (!isJoined) await giveUp();
      const opened = await Promise.allSettled(opening);
      for (const one of opened) if (one.status === 'fulfilled') await one.value[Symbol.asyncDispose]();
    },
  };
}
