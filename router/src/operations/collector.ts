import { setTimeout as delay } from 'node:timers/promises';
import { type FeedLine, marks, operationsPaths, serviceStatus, type ServiceStatus } from '@agora/kit/edge';
import { type ServiceName, serviceNames } from '@agora/schema';
import { askService, type AskedFor, type OpenAnswer } from './ask-service.ts';
import { followFeed } from './follow-feed.ts';
import { Lag } from './lag.ts';

const lookEveryMs = 2_000;
const mostAskedAbout = 500;

/** What is known of a service: nothing before it was asked, its last status when it does not answer any more. */
interface Known {
  readonly state: 'unknown' | 'up' | 'down';
  readonly status: Omit<ServiceStatus, 'recent'> | undefined;
}

interface Viewer extends AskedFor {
  readonly tell: (message: string) => void;
}

/**
 * Looks at the services while somebody looks at it: one for all who do, so that their number costs the services nothing. It asks with the token of
 * whoever came last, and what it hears is for everybody whom the router lets look.
 */
export class Collector implements AsyncDisposable {
  readonly #open: OpenAnswer;
  readonly #viewers = new Set<Viewer>();
  readonly #known = new Map<ServiceName, Known>();
  #lag = new Lag();
  #facts: string | undefined;
  #looking: { readonly stop: AbortController; readonly over: Promise<unknown> } | undefined;

  constructor(open: OpenAnswer) {
    this.#open = open;
  }

  get viewers(): number {
    return this.#viewers.size;
  }

  /** Tells the facts as they are known, then what changes, as JSON, until disposed. */
  watch(by: AskedFor, tell: (message: string) => void): Disposable {
    const viewer = { subgraphHeaders: by.subgraphHeaders, tell };
    this.#viewers.add(viewer);
    if (this.#facts !== undefined) tell(this.#facts);
    this.#looking ??= this.#look();
    return {
      [Symbol.dispose]: () => {
        this.#viewers.delete(viewer);
        if (this.#viewers.size === 0) this.#stop();
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const looking = this.#looking;
    this.#viewers.clear();
    this.#stop();
    await looking?.over;
  }

  #look() {
    const stop = new AbortController();
    const { signal } = stop;
    const by = () => [...this.#viewers].at(-1);
    const take = (service: ServiceName, line: FeedLine) => this.#take(service, line);
    const over = Promise.all([
      this.#askAgainAndAgain(by, signal),
      ...serviceNames.map((service) => followFeed(service, { open: this.#open, by, take, signal })),
    ]);
    return { stop, over };
  }

  #stop(): void {
    this.#looking?.stop.abort();
    this.#looking = undefined;
    this.#facts = undefined;
    this.#known.clear();
    this.#lag = new Lag();
  }

  async #askAgainAndAgain(by: () => AskedFor | undefined, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const viewer = by();
      if (viewer) await this.#askAll(viewer, signal);
      await delay(lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #askAll(viewer: AskedFor, signal: AbortSignal): Promise<void> {
    await Promise.all(serviceNames.map((service) => this.#askStatus(service, viewer)));
    await Promise.all(serviceNames.map((service) => this.#askMarks(service, viewer)));
    if (signal.aborted) return;
    const services = serviceNames.map((name) => ({ name, ...this.#known.get(name) }));
    this.#facts = JSON.stringify({ kind: 'facts', services, flows: this.#lag.flows() });
    this.#tell(this.#facts);
  }

  async #askStatus(service: ServiceName, viewer: AskedFor): Promise<void> {
    try {
      const asked = [service, viewer, { path: operationsPaths.status }] as const;
      const { recent, ...status } = await askService(this.#open, serviceStatus, asked);
      this.#lag.publish(service, recent);
      this.#known.set(service, { state: 'up', status });
    } catch {
      this.#known.set(service, { state: 'down', status: this.#known.get(service)?.status });
    }
  }

  /** One that does not answer has not taken what it is asked about, as far as anybody knows. */
  async #askMarks(service: ServiceName, viewer: AskedFor): Promise<void> {
    const ids = this.#lag.unknownTo(service).slice(0, mostAskedAbout);
    if (ids.length === 0 || this.#known.get(service)?.state !== 'up') return;
    const asked = [service, viewer, { path: operationsPaths.marks, body: { ids } }] as const;
    const answer = await askService(this.#open, marks, asked).catch(() => undefined);
    if (answer) this.#lag.take(service, new Set(answer.marks.map(({ eventId }) => eventId)));
  }

  #take(service: ServiceName, { entries, missed }: FeedLine): void {
    const taken = entries.filter(({ kind }) => kind === 'handled').map(({ eventId }) => eventId);
    this.#lag.take(service, taken);
    this.#tell(JSON.stringify({ kind: 'events', service, entries, missed }));
  }

  #tell(message: string): void {
    for (const { tell } of this.#viewers) tell(message);
  }
}
