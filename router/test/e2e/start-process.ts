import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePorts } from '@agora/docker';
import type { ServiceName } from '@agora/schema';
import { environmentWith } from './config.ts';
import { eventually } from './eventually.ts';
import type { RunningSystem } from './start-system.ts';

export interface OwnProcess extends AsyncDisposable {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
}

const root = join(import.meta.dirname, '../../..');

/** One more process beside a running system: another router, or another replica of a service. Ready when it hears what it should. */
export async function startProcess(
  { directory }: Pick<RunningSystem, 'directory'>,
  name: ServiceName | 'router',
  variables: Readonly<Record<string, string>>,
): Promise<OwnProcess> {
  const main = join(root, name === 'router' ? 'router/src/main.ts' : `subgraphs/${name}/src/main.ts`);
  const [port = 0] = await freePorts(1);
  const child = spawn(process.execPath, [`--env-file=${join(directory, 'environment', name)}`, main], {
    env: environmentWith({ ...variables, [`${name.toUpperCase()}_PORT`]: port.toString() }),
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  await eventually(() => isReady(origin), { withinMs: 30_000, orElse: () => `the other ${name} did not start` });
  return {
    origin,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/health`);
    return answer.ok && !(await answer.text()).includes('"joined":false');
  } catch {
    return false;
  }
}
