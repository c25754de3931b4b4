import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePorts } from '@agora/docker';
import type { ServiceName } from '@agora/schema';
import { environmentWith } from './config.ts';
import { eventually } from './eventually.ts';
import type { RunningSystem } from './start-system.ts';

const main = join(import.meta.dirname, '../../src/main.ts');

/** Another router of a running system, for which services are away: nothing answers where it asks for them. */
export async function routerWithout(
  { directory }: Pick<RunningSystem, 'directory'>,
  services: readonly ServiceName[],
): Promise<AsyncDisposable & { readonly origin: string }> {
  const [port = 0, nobodysPort = 0] = await freePorts(2);
  const away = services.map((name) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${nobodysPort}/graphql`]);
  const child = spawn(process.execPath, [`--env-file=${join(directory, 'environment/router')}`, main], {
    env: environmentWith({ ...Object.fromEntries(away), ROUTER_PORT: port.toString() }),
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  await eventually(
    () =>
      fetch(`${origin}/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    {
      withinMs: 30_000,
      orElse: () => 'the other router did not start',
    },
  );
  return {
    origin,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
