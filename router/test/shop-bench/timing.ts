/** Milliseconds of what was done again and again, and how often a second. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
}

export function timingOf(times: readonly number[], tookMs: number): Timing {
  const ascending = times.toSorted((one, other) => one - other);
  const at = (part: number) => ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), perSecond: (times.length * 1_000) / tookMs };
}

/** One client does it so many times, one after the other. */
export async function timed(rounds: number, act: (round: number) => Promise<unknown>): Promise<Timing> {
  const warmUp = 5;
  for (let round = 0; round < warmUp; round += 1) await act(round);
  const times: number[] = [];
  const since = performance.now();
  for (let round = warmUp; round < warmUp + rounds; round += 1) {
    const began = performance.now();
    await act(round);
    times.push(performance.now() - began);
  }
  return timingOf(times, performance.now() - since);
}
