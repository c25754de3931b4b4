import { readdirSync, readFileSync } from 'node:fs';

/** Stops a process and all that descend from it, as SIGSTOP does, until disposed. */
export function freeze(pid: number | undefined): Disposable {
  if (pid === undefined) throw new Error('it does not run');
  const frozen = new Set<number>();
  for (let found = [pid]; found.length > 0; found = [...frozen].flatMap(childrenOf).filter((one) => !frozen.has(one))) {
    for (const one of found) {
      signal(one, 'SIGSTOP');
      frozen.add(one);
    }
  }
  return {
    [Symbol.dispose]() {
      for (const one of frozen) signal(one, 'SIGCONT');
    },
  };
}

/** A child may have ended since it was found. */
function signal(pid: number, name: NodeJS.Signals) {
  ifRuns(() => process.kill(pid, name));
}

function childrenOf(pid: number): number[] {
  const threads = ifRuns(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  return threads.flatMap((thread) => {
    const children = ifRuns(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? '';
    return children.split(' ').filter(Boolean).map(Number);
  });
}

function ifRuns<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'ENOENT')) return;
    throw error;
  }
}
