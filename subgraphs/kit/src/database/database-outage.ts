import { DrizzleQueryError, sql } from 'drizzle-orm';
import { startLoop } from '../subgraph/start-loop.ts';
import { explainFailures, type Log } from '../telemetry/log.ts';
import { openDatabase } from './database.ts';
import { databaseCodeOf } from './database-code-of.ts';
import { databaseFailure } from './database-failure.ts';

/** As long as the database may take for a statement that does nothing. */
const silentMs = 5_000;

/**
 * Tells of an outage of the database by one line when it begins and one when it is over, with its cause. What fails by
 * it meanwhile is logged for debugging only, wherever that is.
 */
export function tellDatabaseOutages(url: string, log: Log): AsyncDisposable {
  // Of its own: where all connections are at work the database is not away.
  const database = openDatabase({ url, connections: 1, statementMs: silentMs });
  let since: number | undefined;

  const begin = (cause: string) => {
    if (since !== undefined) return;
    since = performance.now();
    log.warn({ cause }, 'the database cannot be used');
  };
  const end = () => {
    if (since === undefined) return;
    log.info({ seconds: Math.round((performance.now() - since) / 1_000) }, 'the database can be used again');
    since = undefined;
  };
  const probe = async () => {
    const silent = setTimeout(() => begin(`it has said nothing for ${silentMs / 1_000} s`), silentMs);
    try {
      await database.db.execute(sql`select 1`);
      end();
    } catch (error) {
      begin(bottomOf(error));
    } finally {
      clearTimeout(silent);
    }
    return false;
  };

  const unexplained = explainFailures(log, (error) => {
    if (databaseFailure(error) === undefined || !isOfDatabase(error, url)) return false;
    begin(bottomOf(error));
    return true;
  });
  const probing = startLoop({ name: 'database probe', log, pollMs: 1_000, run: probe });
  return {
    async [Symbol.asyncDispose]() {
      unexplained[Symbol.dispose]();
      await probing[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Brokers refuse connections, too, with the same codes: those tell of their port. */
function isOfDatabase(error: unknown, url: string): boolean {
  if (error instanceof DrizzleQueryError) return true;
  const code = databaseCodeOf(error);
  if (!(typeof code === 'string' && /^E[A-Z]/.test(code))) return true;
  const port = new URL(url).port || '5432';
  return error instanceof Error && 'port' in error && String(error.port) === port;
}

function bottomOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : bottomOf(error.cause);
}
