import { Counter, Histogram, Registry } from 'prom-client';

/** What a subgraph counts, in Prometheus' terms; served on a port of its own. */
export function createMetrics(service: string) {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const registers = [registry];
  return {
    registry,
    eventsPublished: new Counter({ name: 'agora_events_published_total', help: 'Events made durable', registers }),
    eventsHandled: new Counter({
      name: 'agora_events_handled_total',
      help: 'Events of others, by type and outcome (done, duplicate, parked, dead)',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    jobsRun: new Counter({
      name: 'agora_jobs_run_total',
      help: 'Runs of jobs, by kind and outcome (done, retried, dead, lost, released)',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'agora_job_seconds',
      help: 'Time that a run of a job took',
      labelNames: ['kind'],
      registers,
    }),
    jobLateSeconds: new Histogram({
      name: 'agora_job_late_seconds',
      help: 'For how long a job had been due when it was begun',
      labelNames: ['kind'],
      registers,
    }),
    messageSeconds: new Histogram({
      name: 'agora_message_seconds',
      help: 'Time to answer a request of another service',
      labelNames: ['type'],
      registers,
    }),
    routeSeconds: new Histogram({
      name: 'agora_route_seconds',
      help: 'Time to answer a request beside GraphQL, by route and status; gone is who did not wait',
      labelNames: ['route', 'status'],
      registers,
    }),
    operationSeconds: new Histogram({
      name: 'agora_graphql_operation_seconds',
      help: 'Time to answer a GraphQL operation',
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
