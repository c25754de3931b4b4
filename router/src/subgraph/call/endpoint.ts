import type { SubgraphAddress } from '../../supergraph/subgraph-address.ts';
import type { CallLine } from '../guard/call-line.ts';
import type { CircuitBreaker } from '../guard/circuit-breaker.ts';
import type { ConnectionPool } from '../http/connection-pool.ts';

/** Where calls of one subgraph go. */
export interface Endpoint extends SubgraphAddress {
  readonly pool: ConnectionPool;
  /** The beginning of every HTTP call. */
  readonly head: string;
  readonly breaker: CircuitBreaker;
  readonly line: CallLine;
}
