import { readdirSync, readFileSync } from 'node:fs';

/** Stops a process and all that descend from it, as SIGSTOP does, until disposed. */
export function freeze(pid: number | undefined): Disposable {
  if (pid === undefined) throw new Error('it does not run');
  const frozen = new Set<number>();
  for (let found = [pid]; found.length > 0; found = [...frozen].flatMap(childrenOf).filter((one) => !frozen.has(one))) {
    for (const one of found) {
      process.kill(one, 'SIGSTOP');
      frozen.add(one);
    }
  }
  return {
    [Symbol.dispose]() {
      for (const one of frozen) process.kill(one, 'SIGCONT');
    },
  };
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}
