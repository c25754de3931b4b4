import type { CloudEvent } from '@agora/schema';
import { z } from 'zod';
import { shardOf } from '../../src/transport/shard.ts';
import type { EventHandler } from '../../src/transport/transport.ts';

const numbered = z.object({ n: z.number() });

interface Delivery {
  readonly replica: string;
  readonly event: CloudEvent;
}

/** Watches the handlers of one group, over all its replicas in this process. */
export class Recorder {
  /** Every call of a handler, redeliveries included, in the order in which they began. */
  readonly deliveries: Delivery[] = [];
  /** Events that a handler was given before the one before it was acknowledged: what must never happen. */
  readonly overtakings: string[] = [];
  /** The largest number of events that handlers had in hand at one time. */
  mostInHand = 0;

  readonly #inHand = new Set<Delivery>();
  readonly #lastDone = new Map<string, number>();

  /** A handler; `work` is what it does between being given an event and resolving. */
  handler(replica = 'only', work?: (event: CloudEvent) => Promise<void>): EventHandler {
    return async (event) => {
      const { n } = numbered.parse(event.data);
      const delivery = { replica, event };
      const last = this.#lastDone.get(event.subject) ?? 0;
      if (n > last + 1) this.overtakings.push(`${event.subject}: ${n} came after ${last}`);
      if (this.#isLaneBusy(event)) this.overtakings.push(`${event.subject}: ${n} came while its lane was at work`);
      this.deliveries.push(delivery);
      this.#inHand.add(delivery);
      this.mostInHand = Math.max(this.mostInHand, this.#inHand.size);
      try {
        await work?.(event);
        this.#lastDone.set(event.subject, Math.max(n, last));
      } finally {
        this.#inHand.delete(delivery);
      }
    };
  }

  get events(): CloudEvent[] {
    return this.deliveries.map(({ event }) => event);
  }

  get ids(): string[] {
    return this.events.map(({ id }) => id);
  }

  /** How many different events came. */
  get count(): number {
    return new Set(this.ids).size;
  }

  get inHand(): number {
    return this.#inHand.size;
  }

  /** The numbers of a subject's events, redeliveries included. */
  numbersOf(subject: string): number[] {
    return this.events.filter((event) => event.subject === subject).map(({ data }) => numbered.parse(data).n);
  }

  countOf(replica: string): number {
    return this.deliveries.filter((delivery) => delivery.replica === replica).length;
  }

  #isLaneBusy(event: CloudEvent): boolean {
    return [...this.#inHand].some((other) => shardOf(other.event.subject) === shardOf(event.subject));
  }
}
