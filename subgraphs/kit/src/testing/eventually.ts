import { setTimeout as delay } from 'node:timers/promises';

/** Waits until an assertion holds, trying it again and again; throws its last error when it does not within `withinMs`. */
export async function eventually<Result>(
  assertion: () => Promise<Result> | Result,
  withinMs = 10_000,
): Promise<Result> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(25);
    }
  }
}
