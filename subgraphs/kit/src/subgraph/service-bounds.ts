import type { GateOptions } from '../graphql/operation-gate.ts';

/** How much of a service the requests of clients may take. Events, jobs and answers to services have their own part. */
export interface ServiceBounds {
  readonly operations: GateOptions;
  /** Connections to the database that requests share. */
  readonly requestConnections: number;
  /** How long a statement of a request may take. */
  readonly statementMs: number;
}

export const defaultBounds: ServiceBounds = {
  operations: { running: 50, waiting: 500, waitMs: 2_000 },
  requestConnections: 10,
  // Less than the router waits for an answer.
  statementMs: 8_000,
};
