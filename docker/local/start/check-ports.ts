import { setTimeout as delay } from 'node:timers/promises';
import { isPortFree } from '../process/free-port.ts';
import { StackError } from '../stack-error.ts';

export interface WantedPort {
  readonly port: number;
  readonly owner: string;
  /** What to set to have it elsewhere. */
  readonly variable: string;
}

/**
 * Looks at all ports before anything is started. Processes of a killed predecessor may need a moment to go.
 * @throws StackError `PORT_IN_USE` with a sentence for each port
 */
export async function checkPorts(wanted: readonly WantedPort[], patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const free = await Promise.all(wanted.map(({ port }) => isPortFree(port)));
    const taken = wanted.filter((_, index) => free[index] === false);
    if (taken.length === 0) return;
    if (Date.now() >= deadline) throw new StackError('PORT_IN_USE', taken.map(describe).join('\n'));
    await delay(100);
  }
}

function describe({ port, owner, variable }: WantedPort): string {
  return `port ${port}, wanted by ${owner}, is in use by another process; free it or set ${variable}`;
}
