import { execFileSync } from 'node:child_process';

/** Keeps all threads of this process on one core. */
export function pinToCore(core: number): void {
  execFileSync('taskset', ['-a', '-c', '-p', String(core), String(process.pid)], { stdio: 'ignore' });
}
