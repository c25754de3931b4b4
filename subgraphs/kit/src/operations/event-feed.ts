import type { CloudEvent, ServiceName } from '@agora/schema';
import { serviceNames } from '@agora/schema';
import type { Handled } from '../inbox/inbox.ts';
import type { Clock } from '../subgraph/clock.ts';
import { traceIdIn } from './trace-id-in.ts';
import type { FeedEntry, FeedLine } from './facts.ts';

/** Entries are told together so often, and not more than so many of them. */
const flushMs = 100;
const mostAtOnce = 250;

/** Tells what happens to events in this process to whoever looks at this moment. While nobody does, it costs a comparison. */
export class EventFeed {
  readonly #listeners = new Set<(line: FeedLine) => void>();
  readonly #now: Clock;
  #entries: FeedEntry[] = [];
  #missed = 0;
  #flush: NodeJS.Timeout | undefined;

  constructor(now: Clock) {
    this.#now = now;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  listen(take: (line: FeedLine) => void): Disposable {
    this.#listeners.add(take);
    return { [Symbol.dispose]: () => void this.#listeners.delete(take) };
  }

  published(events: readonly CloudEvent[]): void {
    if (this.#listeners.size === 0) return;
    for (const event of events) this.#add({ kind: 'published', ...this.#factsOf(event) });
  }

  handled({ event, reaction, outcome, ms }: Handled): void {
    if (this.#listeners.size === 0) return;
    const emitter = emitterOf(event);
    if (emitter === undefined) return;
    const handler = reaction ?? null;
    this.#add({ kind: 'handled', ...this.#factsOf(event), emitter, handler, outcome, ms: Math.round(ms) });
  }

  #factsOf({ id, type, subject, traceparent }: CloudEvent) {
    return { eventId: id, type, subject, trace: traceIdIn(traceparent) ?? null, at: this.#now().toISOString() };
  }

  #add(entry: FeedEntry): void {
    if (this.#entries.length < mostAtOnce) this.#entries.push(entry);
    else this.#missed += 1;
    this.#flush ??= setTimeout(() => {
      const line = { entries: this.#entries, missed: this.#missed };
      this.#entries = [];
      this.#missed = 0;
      this.#flush = undefined;
      for (const take of this.#listeners) take(line);
    }, flushMs).unref();
  }
}

function emitterOf({ source }: CloudEvent): ServiceName | undefined {
  return serviceNames.find((name) => source === `/agora/${name}`);
}
