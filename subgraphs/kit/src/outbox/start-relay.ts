import { eq, sql } from 'drizzle-orm';
import type { CloudEvent, TransportKind } from '@agora/schema';
import type { Database, Queryable } from '../database/database.ts';
import { outboxHead } from '../database/messaging-tables.ts';
import type { Log } from '../telemetry/log.ts';
import { startLoop } from '../subgraph/start-loop.ts';
import { outboxChannel } from './create-emit.ts';
import { deadlineIn } from '../transport/deadline.ts';
import type { Listening } from '../transport/listening.ts';
import { TransportUnavailable } from '../transport/transport-error.ts';
import { type Publish, publishWhatIsTaken } from './publish-what-is-taken.ts';
import {
  eventsToRepeat,
  givePositions,
  newEvents,
  repeatLanes,
  repeatWhatIsElsewhere,
  setAside,
} from './waiting-events.ts';

/** Channel on which readers of the log are woken when events got their position. */
export const logChannel = 'agora_log';

/** The log that a relay fills. */
export interface RelayTarget {
  /** What carries the log. Over TCP it is the outbox itself. */
  readonly transport: TransportKind;
  /** How long the log may take for what a round asks of it; 20 s unless said. */
  readonly withinMs?: number;
  readonly publish: Publish;
  /** Lanes of the log that never held an event. */
  readonly emptyLanes: () => Promise<readonly number[]>;
}

const batchSize = 200;

/** The most that is repeated at once, and the least time between two: consumers pass by what they know, and new events do not wait long behind it. */
const repeating = { events: 200, everyMs: 400 };

/** Well before PostgreSQL ends the transaction of a round, which does nothing meanwhile. */
const brokerMs = 20_000;

/** So often the log is looked at for lanes that are empty and should not be, in milliseconds: while events flow, and at rest. */
const lookEvery = { flowing: 1_000, resting: 10_000 };

/**
 * Publishes what the outbox holds, oldest first, and gives each event its position. Whoever holds the lock on the head
 * row is the only relay of the service, so order holds with any number of replicas. A crash between publishing and
 * commit publishes a batch again; receivers know the events by their ids. What a broker has lost with its data, and what
 * was published on another transport only, is published again, as far as the outbox still has it; an event that no retry
 * will make it take is set aside.
 */
export async function startRelay(database: Database, target: RelayTarget, log: Log): Promise<Listening> {
  await database.db.insert(outboxHead).values({ id: 1, position: 0n }).onConflictDoNothing();
  const relay = new Relay(database, target, log);
  const loop = startLoop({ name: 'outbox relay', log, pollMs: 1_000, run: () => relay.run() });
  const listening = await database.sql.listen(outboxChannel, loop.wake, loop.wake);
  return {
    get problems() {
      return loop.problems;
    },
    async [Symbol.asyncDispose]() {
      await listening.unlisten();
      await loop[Symbol.asyncDispose]();
    },
  };
}

class Relay {
  readonly #database: Database;
  readonly #target: RelayTarget;
  readonly #log: Log;
  #lookedAt = -Infinity;
  #repeatedAt = -Infinity;
  #isRepeating = false;

  constructor(database: Database, target: RelayTarget, log: Log) {
    this.#database = database;
    this.#target = target;
    this.#log = log;
  }

  /** Resolves to whether there may be more to publish right now, or in how many milliseconds. */
  async run(): Promise<boolean | number> {
    try {
      return await this.#relayBatch();
    } catch (error) {
      // Its log may be another one when it is reached again.
      this.#lookedAt = -Infinity;
      throw error;
    }
  }

  #relayBatch(): Promise<boolean | number> {
    return this.#database.transaction(async (tx) => {
      const [head] = await tx.select().from(outboxHead).where(eq(outboxHead.id, 1)).for('update', { skipLocked: true });
      if (!head) return false;
      // What is to be repeated is committed before it is published: a broker that fails does not undo it.
      if (head.transport !== this.#target.transport) {
        await this.#move(tx, head.transport);
        return true;
      }
      const events = await newEvents(tx, batchSize);
      if (this.#isLookDue(events.length > 0) && (await this.#repeatWhatIsLost(tx))) return true;
      if (performance.now() - this.#repeatedAt >= repeating.everyMs) {
        const repeated = await eventsToRepeat(tx, repeating.events);
        this.#repeatedAt = performance.now();
        this.#isRepeating = repeated.length > 0;
        if (this.#isRepeating) {
          await this.#publish(tx, repeated, head.position);
          return true;
        }
      }
      if (events.length > 0) await this.#publish(tx, events, head.position);
      return events.length === batchSize || (this.#isRepeating && repeating.everyMs);
    });
  }

  /** The transport has all that was published while it was this service's; the rest it gets now. */
  async #move(tx: Queryable, from: string | null): Promise<void> {
    const { transport } = this.#target;
    const isLogTheOutbox = transport === 'tcp';
    const elsewhere = isLogTheOutbox ? 0 : await repeatWhatIsElsewhere(tx, transport);
    if (elsewhere > 0) {
      this.#log.info({ events: elsewhere, from, transport }, 'events are published again on the transport of now');
    }
    await tx.update(outboxHead).set({ transport }).where(eq(outboxHead.id, 1));
  }

  async #repeatWhatIsLost(tx: Queryable): Promise<boolean> {
    const { transport, emptyLanes } = this.#target;
    const lost = await repeatLanes(tx, await this.#inTime()(emptyLanes()), transport);
    this.#lookedAt = performance.now();
    if (lost > 0) {
      this.#log.warn({ events: lost }, 'the broker has lost events; what the outbox has of them is published again');
    }
    return lost > 0;
  }

  async #publish(tx: Queryable, events: readonly CloudEvent[], last: bigint): Promise<void> {
    const inTime = this.#inTime();
    const { taken, refused } = await publishWhatIsTaken(events, (some) => inTime(this.#target.publish(some)));
    for (const { event, error } of refused) {
      this.#log.error(
        { err: error, eventId: event.id, type: event.type },
        'an event cannot be published, it is set aside',
      );
      await setAside(tx, event, error);
    }
    await givePositions(tx, taken, { last, transport: this.#target.transport });
    await tx
      .update(outboxHead)
      .set({ position: last + BigInt(taken.length) })
      .where(eq(outboxHead.id, 1));
    await tx.execute(sql`select pg_notify(${logChannel}, '')`);
  }

  /** Lets the broker take so long from now on, however often it is asked. What it does too late is known by its ids. */
  #inTime(): <Result>(work: Promise<Result>) => Promise<Result> {
    const { transport, withinMs = brokerMs } = this.#target;
    const deadline = deadlineIn(withinMs);
    return async (work) => {
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(
        () => late.reject(new TransportUnavailable(`the broker, ${transport}, did not answer within ${withinMs} ms`)),
        Math.max(deadline.left, 0),
      );
      try {
        return await Promise.race([work, late.promise]);
      } finally {
        clearTimeout(timer);
      }
    };
  }

  #isLookDue(isFlowing: boolean): boolean {
    return performance.now() - this.#lookedAt > (isFlowing ? lookEvery.flowing : lookEvery.resting);
  }
}
