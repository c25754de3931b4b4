import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import postgres, { type Sql } from 'postgres';
import { reconnectPauses } from './reconnect-pauses.ts';
import { surviveLostConnections } from './survive-lost-connections.ts';
import { watchedSocket } from './watched-socket.ts';

/**
 * For what is still under way. postgres.js 3.4.9 would wait for ever for connections that broke within a statement and were
 * not made again since.
 */
const endSeconds = 1;

/** A server that ends a statement at its time-out says so soon after it. */
const lateMs = 5_000;

/** The pool or a transaction: what a store is made over. */
export type Queryable = PgDatabase<PostgresJsQueryResultHKT>;

/** A service's own database. */
export interface Database extends AsyncDisposable {
  readonly url: string;
  readonly db: PostgresJsDatabase;
  /** The driver itself, for LISTEN. Values of time and JSON are not parsed here. */
  readonly sql: Sql;
  transaction<Result>(run: (tx: Queryable) => Promise<Result>): Promise<Result>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Connections at most; 6 unless said. */
  readonly connections?: number;
  /** How long a statement may take, waiting for locks included; 15 s unless said. A silent server is given 5 s more. */
  readonly statementMs?: number;
  /** Sees each statement before it is sent: tests count them. */
  readonly onStatement?: (text: string) => void;
}

/** Opens lazily: no connection is made before the first statement. */
export function openDatabase({ url, connections = 6, statementMs = 15_000, onStatement }: DatabaseOptions): Database {
  const sql = postgres(url, {
    max: connections,
    idle_timeout: 60,
    connect_timeout: 5,
    ...reconnectPauses(connections),
    ...watchedSocket(statementMs + lateMs),
    onnotice: () => undefined,
    connection: {
      application_name: 'agora',
      statement_timeout: statementMs,
      idle_in_transaction_session_timeout: 30_000,
    },
  });
  const db = drizzle(surviveLostConnections(sql), onStatement ? { logger: { logQuery: onStatement } } : {});
  return {
    url,
    db,
    sql,
    transaction: (run) => db.transaction(run),
    [Symbol.asyncDispose]: () => sql.end({ timeout: endSeconds }),
  };
}
