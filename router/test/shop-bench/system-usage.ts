import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the machine. */
const msPerTick = 10;

/** CPU milliseconds since they began, by what a process is. */
export type Usage = ReadonlyMap<string, number>;

/** What all processes of a system have used, and the Kafka broker of the test run, which is not its own. */
export function usageOf(pids: readonly number[]): Usage {
  const usage = new Map<string, number>();
  for (const pid of new Set([...pids, ...kafkaBrokers()])) {
    const name = nameOf(pid);
    usage.set(name, (usage.get(name) ?? 0) + cpuMsOf(pid));
  }
  return usage;
}

export function usedSince(before: Usage, after: Usage): Usage {
  return new Map([...after].map(([name, ms]) => [name, ms - (before.get(name) ?? 0)]));
}

function nameOf(pid: number): string {
  const command = read(pid, 'cmdline');
  const [, service] = /subgraphs\/([a-z]+)\/src\/main\.ts/.exec(command) ?? [];
  if (service !== undefined) return service;
  if (command.includes('router/src/main.ts')) return 'router';
  return ['postgres', 'nats', 'redis', 'kafka', 'mail'].find((name) => command.includes(name)) ?? 'supervisor';
}

/** Those that were started by what has started this process, whoever else runs tests on the machine. */
function kafkaBrokers(): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => read(pid, 'cmdline').includes('kafka.Kafka') && isBelow(process.ppid, pid));
}

function isBelow(ancestor: number, pid: number): boolean {
  const parent = Number(fieldsOf(pid)[1] ?? 0);
  return parent === ancestor || (parent > 1 && isBelow(ancestor, parent));
}

/** User and system time. */
function cpuMsOf(pid: number): number {
  const fields = fieldsOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * msPerTick;
}

/** What `/proc/<pid>/stat` says behind the name in parentheses, which may hold spaces. */
function fieldsOf(pid: number): string[] {
  return read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
}

/** Nothing of a process that is over. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
