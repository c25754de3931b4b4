import type { GateOptions } from '../graphql/operation-gate.ts';

/** How much the routes of a service may take, apart from its GraphQL. */
export interface RouteBounds {
  readonly short: GateOptions;
  /** Those that take a file in or stream an answer. */
  readonly long: GateOptions;
  readonly shortMs: number;
  readonly longMs: number;
  /** How long a client may neither send nor take anything while it is waited for. */
  readonly stallMs: number;
  /** Connections to the database of answers that are streamed: each keeps one. */
  readonly connections: number;
}

/** How much of a service the requests of clients may take. Jobs have their own part, and so have events and answers to services. */
export interface ServiceBounds {
  readonly operations: GateOptions;
  /** Connections to the database that requests share. */
  readonly requestConnections: number;
  /** Connections to the database that jobs share, however many run at once. */
  readonly jobConnections: number;
  /** How long a statement of a request may take. */
  readonly statementMs: number;
  readonly routes: RouteBounds;
}

export const defaultBounds: ServiceBounds = {
  operations: { running: 50, waiting: 500, waitMs: 2_000 },
  requestConnections: 10,
  jobConnections: 4,
  // Less than the router waits for an answer.
  statementMs: 8_000,
  routes: {
    short: { running: 20, waiting: 200, waitMs: 2_000 },
    long: { running: 4, waiting: 8, waitMs: 2_000 },
    shortMs: 10_000,
    longMs: 10 * 60_000,
    // Less than PostgreSQL lets a transaction rest.
    stallMs: 20_000,
    connections: 4,
  },
};
