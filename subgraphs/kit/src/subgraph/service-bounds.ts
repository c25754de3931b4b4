import type { GateOptions } from '../graphql/operation-gate.ts';

/** How much of a service the requests of clients may take. Jobs have their own part, and so have events and answers to services. */
export interface ServiceBounds {
  readonly operations: GateOptions;
  /** Connections to the database that requests share. */
  readonly requestConnections: number;
  /** Connections to the database that jobs share, however many run at once. */
  readonly jobConnections: number;
  /** How long a statement of a request may take. */
  readonly statementMs: number;
}

export const defaultBounds: ServiceBounds = {
  operations: { running: 50, waiting: 500, waitMs: 2_000 },
  requestConnections: 10,
  jobConnections: 4,
  // Less than the router waits for an answer.
  statementMs: 8_000,
};
