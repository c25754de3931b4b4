import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePorts } from '@agora/docker';
import { type ServiceName, serviceNames } from '@agora/schema';
import { environmentWith } from './config.ts';

export interface RunningSystem extends AsyncDisposable {
  readonly router: URL;
  /** Where a subgraph is reached. */
  urlOf(service: ServiceName): URL;
  /** Where it keeps what it was told, and its logs. */
  readonly directory: string;
  /** The page of its mail server. */
  readonly mail: URL;
  /** What it printed. */
  readonly output: readonly string[];
  /** SIGKILL to the process of a subgraph. */
  kill(service: ServiceName): Promise<void>;
  /** Process ids of everything that was started, the supervisor first. */
  processes(): Promise<number[]>;
  /** Ctrl-C; resolves to the exit code. */
  interrupt(): Promise<number | null>;
  /** The lines by which processes say that they could not stop in time or in order. */
  stopFailures(): Promise<string[]>;
}

const thisProject = join(import.meta.dirname, '../../..');

/**
 * `npm start`, on free ports, in a folder and with brokers of its own, but for Kafka, which takes long to start: that is the test
 * run's. Rejects with what it printed when it fails. `project` is the folder of another release that is to run.
 */
export async function startSystem(
  variables: Readonly<Record<string, string>> = {},
  project = thisProject,
): Promise<RunningSystem> {
  const directory = await mkdtemp(join(tmpdir(), 'agora-e2e-'));
  const [routerPort = 0, ...ports] = await freePorts(2 * serviceNames.length + 8);
  const settings: Record<string, string> = {
    ROUTER_PORT: routerPort.toString(),
    AGORA_DIRECTORY: directory,
    NATS_URL: '',
    REDIS_URL: '',
  };
  for (const server of ['POSTGRES', 'NATS', 'REDIS', 'KAFKA', 'KAFKA_CONTROLLER', 'SMTP', 'MAIL']) {
    settings[`AGORA_${server}_PORT`] = String(ports.pop());
  }
  for (const name of serviceNames) {
    settings[`${name.toUpperCase()}_PORT`] = String(ports.pop());
    settings[`${name.toUpperCase()}_TCP_URL`] = `tcp://127.0.0.1:${String(ports.pop())}`;
  }
  const child = spawn(process.execPath, [join(project, 'docker/local/start.ts')], {
    env: environmentWith({ ...settings, DELIVERY_SIMULATOR_STEP_MS: '200', NODE_ENV: 'development', ...variables }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  await ready(child, output);
  return {
    router: new URL(`http://127.0.0.1:${routerPort}/graphql`),
    urlOf: (service) => new URL(`http://127.0.0.1:${settings[`${service.toUpperCase()}_PORT`] ?? ''}/graphql`),
    directory,
    mail: new URL(`http://127.0.0.1:${settings['AGORA_MAIL_PORT'] ?? ''}`),
    output,
    processes: async () => [child.pid ?? 0, ...(await descendantsOf(child.pid ?? 0))],
    async kill(service) {
      for (const pid of await descendantsOf(child.pid ?? 0)) {
        const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
        if (command.includes(`subgraphs/${service}/src/main.ts`)) process.kill(pid, 'SIGKILL');
      }
    },
    async interrupt() {
      const exited = once(child, 'exit') as Promise<[number | null]>;
      child.kill('SIGINT');
      return (await exited)[0];
    },
    async stopFailures() {
      const folder = join(directory, 'logs');
      const logs = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
      return logs.flatMap((text) => text.split('\n')).filter((line) => line.includes('could not stop'));
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      }
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess, output: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line);
        if (line.startsWith('ready in')) resolve();
      });
    }
    child.once('exit', (code) =>
      reject(new Error(`the system ended with ${code ?? 'a signal'}:\n${output.join('\n')}`)),
    );
  });
}

async function descendantsOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = text.split(' ').filter(Boolean).map(Number);
  const deeper = await Promise.all(children.map(descendantsOf));
  return [...children, ...deeper.flat()];
}
