import { Pool } from 'undici';
import type { SubgraphAddress } from '../supergraph/subgraph-address.ts';
import { CircuitBreaker, type CircuitBreakerOptions } from './circuit-breaker.ts';

/** Where calls of one subgraph go. */
export interface Endpoint extends SubgraphAddress {
  readonly pool: Pool;
  readonly path: string;
  readonly breaker: CircuitBreaker;
}

/** As many calls of one origin at the same time; more wait for their turn. */
const connections = 256;

/** Finds endpoints by the address of a subgraph; subgraphs of one origin share connections. Disposing cuts all calls off. */
export class Endpoints implements AsyncDisposable {
  readonly #byName = new Map<string, Endpoint>();
  readonly #pools = new Map<string, Pool>();
  readonly #connectMs: number;
  readonly #breaker: CircuitBreakerOptions;

  constructor(connectMs: number, breaker: CircuitBreakerOptions) {
    this.#connectMs = connectMs;
    this.#breaker = breaker;
  }

  at({ name, url }: SubgraphAddress): Endpoint {
    const known = this.#byName.get(name);
    if (known?.url === url) return known;
    const { origin, pathname, search } = new URL(url);
    const breaker = new CircuitBreaker(name, this.#breaker);
    const endpoint = { name, url, pool: this.#poolOf(origin), path: pathname + search, breaker };
    this.#byName.set(name, endpoint);
    return endpoint;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }

  #poolOf(origin: string): Pool {
    const known = this.#pools.get(origin);
    if (known) return known;
    // Each call has one timer of its own, for all of it; those of the library would only add to it.
    const pool = new Pool(origin, { connections, connectTimeout: this.#connectMs, headersTimeout: 0, bodyTimeout: 0 });
    this.#pools.set(origin, pool);
    return pool;
  }
}
