import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOf } from '../process/start-of.ts';
import { StackError } from '../stack-error.ts';

export interface FolderLock extends Disposable {
  /** A start before this one was killed: its processes may still be going. */
  readonly isPredecessorEnding: boolean;
}

/**
 * Makes this process the only start over a folder, until the lock is disposed or the process ends.
 * @throws StackError `ALREADY_RUNNING`
 */
export function lockFolder(directory: string): FolderLock {
  const path = join(directory, 'start.lock');
  const own = `${path}.${process.pid}`;
  const mine = holderText(process.pid);
  mkdirSync(directory, { recursive: true });
  // Linked when it is written, so that nobody reads half of it.
  writeFileSync(own, mine);
  try {
    let isPredecessorEnding = false;
    while (!take(own, path)) {
      const found = read(path);
      if (found !== undefined) refuseIfAlive(found);
      if (found !== undefined) isPredecessorEnding = setAside(path, found) || isPredecessorEnding;
    }
    return {
      isPredecessorEnding,
      [Symbol.dispose]() {
        if (read(path) === mine) rmSync(path, { force: true });
      },
    };
  } finally {
    rmSync(own, { force: true });
  }
}

function take(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Removes the lock of a process that has ended; one that another start has put in its place meanwhile is given back. */
function setAside(path: string, stale: string): boolean {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
  const isStale = read(aside) === stale;
  if (!isStale) take(aside, path);
  rmSync(aside);
  return isStale;
}

/** Numbers of ended processes are used again, so a process is known by its start too. */
function holderText(pid: number): string {
  return `${pid}\n${startOf(pid) ?? ''}\n`;
}

function refuseIfAlive(holder: string): void {
  const pid = Number(holder.split('\n', 1)[0]);
  if (!Number.isInteger(pid) || pid < 1 || !isAlive(pid) || holder !== holderText(pid)) return;
  throw new StackError('ALREADY_RUNNING', `the system is already running (process ${pid}); stop it with: kill ${pid}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
