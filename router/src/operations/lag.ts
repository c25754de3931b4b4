import type { ServiceName } from '@agora/schema';
import { declaredFlows, type Flow } from '@agora/schema/flows';

interface Published {
  readonly id: string;
  readonly type: string;
  readonly at: string;
}

/** How many of the events that one service published last another has not taken, and since when the oldest waits. */
export interface FlowLag extends Flow {
  readonly waiting: number;
  readonly oldestAt: string | null;
}

/**
 * Compares what services have published with what others have taken, whatever carries the events. What is known to have been taken is not asked for
 * again; so events that go by while the feeds tell of them cost no question, and those of a service that is down count as waiting.
 */
export class Lag {
  readonly #published = new Map<ServiceName, readonly Published[]>();
  readonly #taken = new Map<ServiceName, Set<string>>();

  publish(service: ServiceName, recent: readonly Published[]): void {
    this.#published.set(service, recent);
  }

  take(service: ServiceName, eventIds: Iterable<string>): void {
    const taken = this.#taken.get(service) ?? new Set();
    this.#taken.set(service, taken);
    for (const id of eventIds) taken.add(id);
  }

  /** Events that a service should have taken, and of which it is not known that it has. */
  unknownTo(service: ServiceName): readonly string[] {
    this.#forget(service);
    return declaredFlows
      .filter(({ to }) => to === service)
      .flatMap((flow) => this.#waitingOf(flow).map(({ id }) => id));
  }

  flows(): readonly FlowLag[] {
    return declaredFlows.map((flow) => {
      const waiting = this.#waitingOf(flow);
      const oldestAt = waiting.map(({ at }) => at).toSorted()[0] ?? null;
      return { ...flow, waiting: waiting.length, oldestAt };
    });
  }

  #waitingOf({ from, to, types }: Flow): readonly Published[] {
    const taken = this.#taken.get(to);
    return (this.#published.get(from) ?? []).filter(({ id, type }) => types.includes(type) && !taken?.has(id));
  }

  /** What is not among the last published any more. */
  #forget(service: ServiceName): void {
    const taken = this.#taken.get(service);
    if (!taken) return;
    const current = new Set([...this.#published.values()].flat().map(({ id }) => id));
    for (const id of taken) if (!current.has(id)) taken.delete(id);
  }
}
