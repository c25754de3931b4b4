import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TransportKind } from '@agora/schema';
import type { BenchAddress } from './transport-bench.ts';

interface SkewedTask {
  readonly kind: TransportKind;
  readonly address: BenchAddress;
  /** By how many milliseconds the clock of the process is ahead of this one's. */
  readonly skewMs: number;
}

/** What a process on a host with another clock is answered; see skewed-process.ts. */
export async function askFromProcess(task: SkewedTask): Promise<string> {
  const script = fileURLToPath(new URL('./skewed-process.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(task)], { timeout: 30_000 });
  return stdout;
}
