import postgres, { type Sql } from 'postgres';
import { watchedSocket } from '../database/watched-socket.ts';
import type { Claim } from '../transport/event-log.ts';

/** A lock is given or refused at once. */
const silentMs = 15_000;

/** One connection and the locks that live with it. */
interface Session {
  readonly sql: Sql;
  holders: number;
  isLost: boolean;
}

/**
 * Locks by which one process at a time serves a shard to a group. They belong to a connection of their own, open only
 * while something is claimed: a dead process keeps nothing, and a broken connection is noticed, as its locks are gone.
 */
export class Claims {
  readonly #url: string;
  #session: Session | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async take(group: string, shard: number): Promise<Claim | undefined> {
    const session = (this.#session ??= this.#open());
    session.holders++;
    let isLocked = false;
    try {
      const [row] = await session.sql<{ locked: boolean }[]>`
        select pg_try_advisory_lock(hashtext(${group}), ${shard}) as locked`;
      isLocked = row?.locked === true && !session.isLost;
    } finally {
      if (!isLocked) await this.#letGo(session);
    }
    if (!isLocked) return undefined;
    return {
      isHeld: () => !session.isLost,
      [Symbol.asyncDispose]: async () => {
        try {
          if (!session.isLost) await session.sql`select pg_advisory_unlock(hashtext(${group}), ${shard})`;
        } finally {
          await this.#letGo(session);
        }
      },
    };
  }

  #open(): Session {
    const lose = () => {
      session.isLost = true;
      if (this.#session === session) this.#session = undefined;
    };
    const sql = postgres(this.#url, {
      max: 1,
      connect_timeout: 5,
      // An unused connection holds the locks as well as a used one.
      max_lifetime: null,
      onclose: lose,
      ...watchedSocket(silentMs),
      connection: { application_name: 'agora claims' },
    });
    const session: Session = { sql, holders: 0, isLost: false };
    return session;
  }

  async #letGo(session: Session): Promise<void> {
    session.holders--;
    if (session.holders > 0) return;
    if (this.#session === session) this.#session = undefined;
    await session.sql.end({ timeout: 1 });
  }
}
