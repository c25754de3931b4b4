import { setTimeout as delay } from 'node:timers/promises';

/** Asks again until there is an answer, for what events bring about: soon, not at once. */
export async function eventually<Answer>(
  ask: () => Promise<Answer | null | undefined | false>,
  { withinMs = 10_000, orElse }: { withinMs?: number; orElse: () => string },
): Promise<Answer> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(orElse());
    await delay(100);
  }
}
