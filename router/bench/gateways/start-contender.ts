import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { cleanEnvironment, compileCacheFolder, cores, outputFolder } from '../config.ts';
import type { Contender, Setting } from './contender.ts';

/** A gateway in a process of its own, on a core of its own unless it is given all. */
export interface RunningContender extends AsyncDisposable {
  readonly contender: Contender;
  readonly pid: number;
  readonly port: number;
}

const endWithParent = new URL('end-with-parent.ts', import.meta.url).href;
const startWithinMs = 60_000;
const stoppedWithinMs = 3_000;

/** Starts it and waits until it answers; throws with where its log is when it does not. */
export async function startContender(
  contender: Contender,
  setting: Omit<Setting, 'port'>,
  nodeFlags: readonly string[],
  core: number | 'all' = cores.gateway,
): Promise<RunningContender> {
  const port = await findFreePort();
  const { args, env } = contender.command({ ...setting, port });
  const logPath = join(outputFolder, `${contender.name.replaceAll(/\W+/g, '-')}.log`);
  const log = openSync(logPath, 'w');
  const pinned = core === 'all' ? [] : ['taskset', '-c', String(core)];
  const flags = ['--import', endWithParent, ...nodeFlags];
  const [command = process.execPath, ...rest] = [...pinned, process.execPath, ...flags, ...args];
  const child = spawn(command, rest, {
    env: {
      ...cleanEnvironment,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: compileCacheFolder,
      ...env,
    },
    cwd: outputFolder,
    // Nothing is written to it: it is closed when this process has gone.
    stdio: ['pipe', log, log],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    // It may write what it compiled, if it does not take long.
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), stoppedWithinMs);
    await exited;
    clearTimeout(late);
  };
  const deadline = Date.now() + startWithinMs;
  while (!(await answers(port))) {
    if (child.exitCode === null && Date.now() < deadline) await pause(100);
    else {
      await stop();
      throw new Error(`${contender.name} does not answer; its log is ${logPath}`);
    }
  }
  const { pid } = z.object({ pid: z.number() }).parse(child);
  return { contender, pid, port, [Symbol.asyncDispose]: stop };
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    return response.ok;
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  server.close();
  await once(server, 'close');
  return port;
}
