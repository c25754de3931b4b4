import { cpus } from 'node:os';
import type { BenchConfig } from '../config.ts';

/** On what, and how, was measured: figures of another machine cannot be compared. */
export function machineOf({ connections, nodeFlags }: BenchConfig): string {
  const all = cpus();
  return (
    `Node ${process.versions.node}${nodeFlags.length > 0 ? ` ${nodeFlags.join(' ')}` : ''}, ${all[0]?.model ?? 'unknown CPU'}, ` +
    `${all.length} cores; each gateway one process on one core, subgraphs and load on another; ` +
    `${connections} connections.`
  );
}
