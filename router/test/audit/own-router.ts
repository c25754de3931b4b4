import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, readConfig } from '../../src/config.ts';
import { startRouter } from '../../src/server.ts';
import { askOverHttp } from './ask-over-http.ts';
import type { StartContender } from './contender.ts';

/** This project's router with its own engine, as `npm run router -- --supergraph FILE --port N` starts it. */
export const startOwnRouter: StartContender = (supergraph) => start(supergraph, 'agora');

/** The same router with Apollo Gateway for an engine. */
export const startOwnRouterByApollo: StartContender = (supergraph) => start(supergraph, 'apollo');

async function start(supergraph: string, engine: Engine): ReturnType<StartContender> {
  await using starting = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'agora-audit-'));
  starting.defer(() => rm(folder, { recursive: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraph);
  const router = starting.use(
    await startRouter(readConfig({ LOG_LEVEL: 'silent', ROUTER_ENGINE: engine }, { supergraph: file, port: '0' })),
  );

  const running = starting.move();
  return {
    ask: (test) => askOverHttp(router.url, test),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
