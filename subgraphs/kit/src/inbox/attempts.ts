/** How often a reaction is tried before its event becomes a dead letter. */
export const maxAttempts = 8;

/** When the next try is due after `attempts` failed ones: 0.1 s, 0.2 s, 0.4 s ... at most 30 s. */
export function retryAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(100 * 2 ** (attempts - 1), 30_000));
}
