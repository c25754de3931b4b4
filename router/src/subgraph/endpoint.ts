import type { SubgraphAddress } from '../supergraph/subgraph-address.ts';
import { CallLine, type CallLineOptions } from './call-line.ts';
import { headOf } from './call-over-http.ts';
import { CircuitBreaker, type CircuitBreakerOptions } from './circuit-breaker.ts';
import { ConnectionPool } from './http/connection-pool.ts';

/** Where calls of one subgraph go. */
export interface Endpoint extends SubgraphAddress {
  readonly pool: ConnectionPool;
  /** The beginning of every HTTP call. */
  readonly head: string;
  readonly breaker: CircuitBreaker;
  readonly line: CallLine;
}

/** Finds endpoints by the address of a subgraph; subgraphs of one origin share connections. Disposing cuts all calls off. */
export class Endpoints implements Disposable {
  readonly #byName = new Map<string, Endpoint>();
  readonly #pools = new Map<string, ConnectionPool>();
  readonly #breaker: CircuitBreakerOptions;
  readonly #line: CallLineOptions;

  constructor(breaker: CircuitBreakerOptions, line: CallLineOptions) {
    this.#breaker = breaker;
    this.#line = line;
  }

  at({ name, url }: SubgraphAddress): Endpoint {
    const known = this.#byName.get(name);
    if (known?.url === url) return known;
    const pool = this.#poolOf(new URL(url).origin);
    const breaker = new CircuitBreaker(name, this.#breaker);
    const endpoint = { name, url, pool, head: headOf({ url }), breaker, line: new CallLine(this.#line) };
    this.#byName.set(name, endpoint);
    return endpoint;
  }

  [Symbol.dispose](): void {
    for (const pool of this.#pools.values()) pool[Symbol.dispose]();
  }

  #poolOf(origin: string): ConnectionPool {
    const pool = this.#pools.get(origin) ?? new ConnectionPool(origin);
    this.#pools.set(origin, pool);
    return pool;
  }
}
