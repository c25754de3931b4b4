import type { SubgraphAddress } from '../supergraph/subgraph-address.ts';
import type { Endpoint } from './call/endpoint.ts';
import { CallLine, type CallLineOptions } from './guard/call-line.ts';
import { CircuitBreaker, type CircuitBreakerOptions } from './guard/circuit-breaker.ts';
import { headOf } from './http/call-over-http.ts';
import { ConnectionPool } from './http/connection-pool.ts';

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
