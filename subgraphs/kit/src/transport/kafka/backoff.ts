import { setTimeout as delay } from 'node:timers/promises';

interface Backoff {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Waits longer after each failure, with jitter so that many do not come back at once; less when aborted. */
export async function backOff(failures: number, { firstMs, mostMs }: Backoff, signal: AbortSignal): Promise<void> {
  const ms = Math.min(firstMs * 2 ** (failures - 1), mostMs) * (0.75 + Math.random() / 4);
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
