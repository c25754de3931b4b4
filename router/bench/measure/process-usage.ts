import { readFileSync, writeFileSync } from 'node:fs';

/** What a process has used, as Linux tells it. */
export interface ProcessUsage {
  /** CPU milliseconds of all its threads since it began. */
  readonly cpuMs: () => number;
  /** The most memory it held at once since `forgetPeak`, in megabytes. */
  readonly peakMb: () => number;
  readonly forgetPeak: () => void;
}

/** Linux counts in hundredths of a second, whatever the machine. */
const msPerTick = 10;

export function usageOf(pid: number): ProcessUsage {
  const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8');
  return {
    cpuMs() {
      // The name in parentheses may hold spaces; what follows it does not. User and system time are fields 14 and 15.
      const fields = read('stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * msPerTick;
    },
    peakMb: () => Number(/^VmHWM:\s+(\d+) kB/m.exec(read('status'))?.[1]) / 1024,
    forgetPeak: () => writeFileSync(`/proc/${pid}/clear_refs`, '5'),
  };
}
