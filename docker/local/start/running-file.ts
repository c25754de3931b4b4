import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What other commands of this project read to find the running system. */
export interface RunningSystem {
  readonly pid: number;
  readonly router: string;
  readonly subgraphs: Readonly<Record<string, string>>;
}

const pathIn = (directory: string): string => join(directory, 'running.json');

export function writeRunningFile(directory: string, system: RunningSystem): void {
  writeFileSync(pathIn(directory), `${JSON.stringify(system, null, 2)}\n`);
}

export function removeRunningFile(directory: string): void {
  rmSync(pathIn(directory), { force: true });
}
