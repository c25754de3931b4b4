import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { createLog } from '@agora/kit/edge';
import { readCommandLine } from './command-line.ts';
import { ConfigError, readConfig } from './config.ts';
import { startRouter } from './server.ts';

const forcedAfterMs = 15_000;

// Once V8 has seen much of what some code makes outlive a collection, it makes all of it in the old generation, where it
// stays although it is of use for milliseconds, with all that it refers to. That took a third of the throughput at times.
setFlagsFromString('--no-allocation-site-pretenuring');
// What was of use for long, but is no more, is sought when the old generation has grown by half, not to several times its size.
setFlagsFromString('--heap-growing-percent=50');
// The young generation of this thread is as large as it may be by now. Those of planning threads have a limit of their own,
// which V8 heeds only where there is no such flag.
setFlagsFromString('--max-semi-space-size=0');

try {
  const config = readConfig(undefined, readCommandLine(process.argv.slice(2)));
  const router = await startRouter(config);
  const log = createLog('router', config.logLevel);
  log.info({ url: router.url }, 'The router is ready');
  // Where there is such a cache, also for those who kill rather than stop.
  flushCompileCache();

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // Ctrl-C may come twice, from the terminal and from npm; the second must not cut the first short.
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'The router stops');
    const tooLong = setTimeout(() => {
      log.fatal({ waitsFor: process.getActiveResourcesInfo() }, `The router could not stop within ${forcedAfterMs} ms`);
      process.exit(1);
    }, forcedAfterMs);
    router[Symbol.asyncDispose]().then(
      () => {
        clearTimeout(tooLong);
        process.exit(0);
      },
      (err: unknown) => {
        log.error({ err }, 'The router could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  process.stderr.write(`The router cannot start: ${reasonOf(error)}\n`);
  process.exit(1);
}

function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return `its settings are wrong.\n${error.message}`;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') return 'its port is in use. Set ROUTER_PORT to another.';
  return error.message;
}
