import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the router counts, in Prometheus' terms. */
export interface Metrics {
  readonly registry: Registry;
  /** By kind (query, mutation, subscription, unknown) and outcome (run, refused). */
  readonly operations: Histogram<'kind' | 'outcome'>;
  /** By subgraph and outcome (ok, failed). */
  readonly subgraphCalls: Histogram<'subgraph' | 'outcome'>;
  /** By result: hit or miss. */
  readonly plans: Counter<'result'>;
  readonly subscriptions: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    operations: new Histogram({
      name: 'agora_router_operation_seconds',
      help: 'Time to answer an operation, by kind and outcome (run, refused)',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    subgraphCalls: new Histogram({
      name: 'agora_router_subgraph_seconds',
      help: 'Time that a subgraph took, by subgraph and outcome (ok, failed)',
      labelNames: ['subgraph', 'outcome'],
      registers,
    }),
    plans: new Counter({
      name: 'agora_router_plans_total',
      help: 'Operations whose plan was known (hit) or had to be made (miss)',
      labelNames: ['result'],
      registers,
    }),
    subscriptions: new Gauge({
      name: 'agora_router_subscriptions',
      help: 'Subscriptions of clients that are running',
      registers,
    }),
  };
}
