import { createLog } from '@agora/kit';
import { ConfigError, readConfig } from './config.ts';
import { startRouter } from './server.ts';

try {
  const config = readConfig();
  const router = await startRouter(config);
  const log = createLog('router', config.logLevel);
  log.info({ url: router.url }, 'The router is ready');

  const stop = async (signal: NodeJS.Signals) => {
    log.info({ signal }, 'The router stops');
    await router[Symbol.asyncDispose]();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, (received) => void stop(received));
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
