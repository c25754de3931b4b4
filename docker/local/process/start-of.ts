import { readFileSync } from 'node:fs';

/** When a process began, in words of this system; undefined where it has ended, or cannot be seen on this system. */
export function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc_pid_stat(5): the name in parentheses is the second field and may hold anything, the start is the 22nd.
    const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return ticks && `${boot} ${ticks}`;
  } catch {
    return undefined;
  }
}
