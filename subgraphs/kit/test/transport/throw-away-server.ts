import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalServer, ServerOptions } from '@agora/docker';
import type { RestartableServer } from './broker-bench.ts';
import { freeze } from './freeze.ts';

/** A server for one test, in a folder that goes with it. Restarting it is a crash: SIGKILL, then a start with its data. */
export async function throwAwayServer(
  start: (options: ServerOptions) => Promise<LocalServer>,
): Promise<RestartableServer> {
  await using opening = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'agora-broker-'));
  opening.defer(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));
  const server = opening.use(await start({ directory, port: 0, durable: false }));
  const opened = opening.move();
  return {
    url: server.url,
    freeze: () => freeze(server.pid),
    async takeAway() {
      await server.kill();
      return { [Symbol.asyncDispose]: () => server.restart() };
    },
    async restart() {
      await server.kill();
      await server.restart();
    },
    async loseDisk() {
      await server.kill();
      await rm(join(directory, 'data'), { recursive: true });
      await server.restart();
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
