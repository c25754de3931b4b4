import type { Listening } from '../transport/listening.ts';

/** The subscriptions and answers of a service, some of which wait for their broker. */
export interface Joining extends Listening {
  /** Resolves when this process is a member of every group by which it gets events and questions; rejects when it cannot be. */
  readonly joined: Promise<void>;
}

/**
 * Joins behind the rest of the start: a broker that is away, or a group that waits for a dead member to time out, keeps
 * nobody from reading. What still waits when it is disposed is ended by `giveUp`.
 */
export function join(opening: readonly Promise<Listening>[], giveUp: () => PromiseLike<void>): Joining {
  let listening: readonly Listening[] | undefined;
  const joined = Promise.all(opening).then((all) => {
    listening = all;
  });
  // Whoever waits for it is told; nobody need wait.
  joined.catch(() => undefined);
  return {
    joined,
    get problems() {
      return listening?.flatMap(({ problems }) => problems) ?? ['not joined yet'];
    },
    async [Symbol.asyncDispose]() {
      if (!listening) await giveUp();
      const opened = await Promise.allSettled(opening);
      for (const one of opened) if (one.status === 'fulfilled') await one.value[Symbol.asyncDispose]();
    },
  };
}
