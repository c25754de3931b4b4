import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { services } from '../local/services.ts';
import { freePort } from '../local/process/free-port.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const takenFromUser = /^(NATS|REDIS|KAFKA)_URL$|_DATABASE_URL$|^AGORA_|^CI$|_TRANSPORT$/;

/** This project's stack with stand-ins for its services, in a folder and on ports of its own. */
export async function fixtureProject() {
  const folder = await temporaryFolder();
  const at = (path: string) => join(folder.path, path);
  await cp(join(root, 'docker/local'), at('docker/local'), { recursive: true });
  await cp(join(root, 'docker/package.json'), at('docker/package.json'));
  await symlink(join(root, 'node_modules'), at('node_modules'));
  for (const program of ['router', ...services.map(({ name }) => `subgraphs/${name}`)]) {
    await mkdir(at(`${program}/src`), { recursive: true });
    await writeFile(at(`${program}/src/main.ts`), `import '${join(import.meta.dirname, 'fixtures/service.mjs')}';\n`);
  }
  const ports = await ownPorts();

  return {
    path: folder.path,
    ports,
    /** Runs one of the stack's commands here, with nothing set but what the test sets. */
    run: (file: string, args: readonly string[] = [], variables: NodeJS.ProcessEnv = {}) => {
      const env = { ...inherited(), ...ports, ...variables };
      return command(process.execPath, [join(folder.path, 'docker/local', file), ...args], { cwd: folder.path, env });
    },
    /** Runs a line that one of them printed, as a shell does. */
    runPrinted: (line: string, variables: NodeJS.ProcessEnv) =>
      command('/bin/sh', ['-c', `exec ${line}`], { cwd: folder.path, env: { ...inherited(), ...variables } }),
    [Symbol.asyncDispose]: folder[Symbol.asyncDispose],
  };
}

function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !takenFromUser.test(name)));
}

async function ownPorts(): Promise<Record<string, string>> {
  const servers = [
    'AGORA_POSTGRES',
    'AGORA_NATS',
    'AGORA_REDIS',
    'AGORA_KAFKA',
    'AGORA_KAFKA_CONTROLLER',
    'AGORA_SMTP',
    'AGORA_MAIL',
  ];
  const prefixes = [...servers, 'ROUTER', ...services.map(({ name }) => name.toUpperCase())];
  const ports: Record<string, string> = {};
  for (const prefix of prefixes) ports[`${prefix}_PORT`] = String(await freePort());
  for (const { name } of services) ports[`${name.toUpperCase()}_TCP_URL`] = `tcp://127.0.0.1:${await freePort()}`;
  return ports;
}

function command(program: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const changed = new EventTarget();
  const append = (chunk: Buffer) => {
    output += chunk.toString();
    changed.dispatchEvent(new Event('output'));
  };
  child.stdout.on('data', append);
  child.stderr.on('data', append);
  const ended = once(child, 'close').then(([code, signal]) => String(code ?? signal));
  void ended.then(() => changed.dispatchEvent(new Event('output')));

  return {
    pid: child.pid,
    /** Its exit code, or the signal that ended it. */
    ended,
    output: () => output,
    /** Waits until it has printed this; rejects with all it printed when it ends before. */
    printed: async (text: string) => {
      while (!output.includes(text)) {
        if (child.exitCode !== null) throw new Error(`ended without printing "${text}":\n${output}`);
        await once(changed, 'output');
      }
    },
    interrupt: () => child.kill('SIGINT'),
    [Symbol.asyncDispose]: async () => {
      // In order: without a PATH there is no death signal that would stop its servers after a SIGKILL.
      if (child.exitCode === null) child.kill('SIGINT');
      await ended;
    },
  };
}
