import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StackError } from '../stack-error.ts';

/** What other commands of this project read to find the running system. */
export interface RunningSystem {
  readonly pid: number;
  readonly router: string;
  readonly subgraphs: Readonly<Record<string, string>>;
}

const pathIn = (directory: string): string => join(directory, 'running.json');

/** @throws StackError `ALREADY_RUNNING` */
export function refuseSecondStart(directory: string): void {
  const pid = readPid(directory);
  if (pid === undefined || pid === process.pid || !isStack(pid)) return;
  throw new StackError('ALREADY_RUNNING', `the system is already running (process ${pid}); stop it with: kill ${pid}`);
}

export function writeRunningFile(directory: string, system: RunningSystem): void {
  writeFileSync(pathIn(directory), `${JSON.stringify(system, null, 2)}\n`);
}

export function removeRunningFile(directory: string): void {
  if (readPid(directory) === process.pid) rmSync(pathIn(directory), { force: true });
}

function readPid(directory: string): number | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(pathIn(directory), 'utf8'));
    const pid = typeof value === 'object' && value !== null && 'pid' in value ? value.pid : undefined;
    return typeof pid === 'number' ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Numbers of ended processes are used again, so where it can be seen the program is looked at too. */
function isStack(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.ts');
  } catch {
    return true;
  }
}

/** Whether a start before this one was killed, so that its processes may still be going. */
export function leftByKilledStart(directory: string): boolean {
  return readPid(directory) !== undefined;
}
