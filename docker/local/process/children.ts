import type { ChildProcess } from 'node:child_process';

const living = new Map<ChildProcess, NodeJS.Signals>();

/** Remembers a child until it ends, so that it does not outlive this process when that ends without stopping it. */
export function adopt(child: ChildProcess, stopSignal: NodeJS.Signals): void {
  if (living.size === 0) process.once('exit', stopAllChildren);
  living.set(child, stopSignal);
  child.once('exit', () => {
    living.delete(child);
    if (living.size === 0) process.removeListener('exit', stopAllChildren);
  });
}

/** Ends every child and what it started at once, without giving it time to finish anything. */
export function killAllChildren(): void {
  for (const child of living.keys()) signalGroup(child, 'SIGKILL');
}

/** Children lead their own process group, so this reaches what they started too. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended since: nothing is left to signal.
  }
}

/** Asks every child to finish in order, without waiting for it. */
export function stopAllChildren(): void {
  for (const [child, signal] of living) child.kill(signal);
}
