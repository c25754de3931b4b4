import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TransportKind } from '@agora/schema';
import type { BenchAddress } from './transport-bench.ts';

interface ConsumerTask {
  readonly kind: TransportKind;
  readonly address: BenchAddress;
  readonly databaseUrl: string;
}

interface ConsumerProcess extends AsyncDisposable {
  /** Ends it with SIGKILL: no last words. */
  kill(): void;
}

/** A consumer in a process of its own; see consumer-process.ts. */
export async function startConsumerProcess(task: ConsumerTask): Promise<ConsumerProcess> {
  const script = fileURLToPath(new URL('./consumer-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(task)], { stdio: ['ignore', 'inherit', 'inherit'] });
  const exited = once(child, 'exit');
  await once(child, 'spawn');
  return {
    kill: () => child.kill('SIGKILL'),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
