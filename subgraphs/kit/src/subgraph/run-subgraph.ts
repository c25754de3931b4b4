import { flushCompileCache } from 'node:module';
import { awaitDatabase } from '../database/await-database.ts';
import { createLog } from '../telemetry/log.ts';
import { startTracing } from '../telemetry/trace.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { startSubgraph } from './start-subgraph.ts';
import { ConfigError, type SubgraphConfig } from './subgraph-config.ts';

/** So long may an orderly stop take. Whoever has lost the process that started it is about to lose its database too. */
const stopWithinMs = { asked: 15_000, orphaned: 3_000 };

/**
 * The life of a subgraph's process: reads its configuration, waits for its database, starts, and stops in order on
 * SIGTERM or SIGINT. Whatever keeps it from starting is its last line of log, and the exit code is 1.
 */
export async function runSubgraph<Stores extends object, Settings extends object, Resources extends object>(
  definition: SubgraphDefinition<Stores, Settings, Resources>,
  readConfig: () => { readonly config: SubgraphConfig; readonly settings: Settings },
): Promise<void> {
  const startedBy = process.ppid;
  let log = createLog(definition.name, 'info');
  try {
    const read = readConfig();
    log = createLog(definition.name, read.config.logLevel);
    startTracing();
    await awaitDatabase(read.config.databaseUrl, log);
    const running = await startSubgraph(definition, read);
    log.info({ url: running.url.href }, 'ready');
    // Left to the end of the process, what Node compiled is written while somebody waits for it to stop.
    flushCompileCache();
    let isStopping = false;
    const stop = (signal: NodeJS.Signals) => {
      // Ctrl-C may come twice, from the terminal and from npm; the second must not cut the first short.
      if (isStopping) return;
      isStopping = true;
      log.info({ signal }, 'stopping');
      const withinMs = process.ppid === startedBy ? stopWithinMs.asked : stopWithinMs.orphaned;
      const tooLong = setTimeout(() => {
        log.fatal({ waitsFor: process.getActiveResourcesInfo() }, `could not stop within ${withinMs / 1_000} s`);
        process.exit(1);
      }, withinMs);
      running[Symbol.asyncDispose]().then(
        () => {
          clearTimeout(tooLong);
          process.exit(0);
        },
        (error: unknown) => {
          log.error({ err: error }, 'could not stop in order');
          process.exit(1);
        },
      );
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    await running.joined.catch((error: unknown) => {
      if (!isStopping) throw error;
    });
  } catch (error) {
    log.fatal({ err: error }, reasonOf(error));
    process.exit(1);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return `the configuration is wrong: ${error.message.replaceAll('\n', '; ')}`;
  if (!(error instanceof Error)) return 'cannot start';
  if ('code' in error && error.code === 'EADDRINUSE') return 'cannot start: the port is in use';
  return `cannot start: ${error.message}`;
}
