import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { operationOf, startFeed, take } from './harness/start-feed.ts';

const seeds = [1, 2, 3];
const steps = 150;

it.each(seeds)('gives everyone every event once, whoever comes, goes or is restarted meanwhile (%i)', async (seed) => {
  await using shop = await startFeed();
  const operation = operationOf('subscription { resumable { text } }');
  const random = randomOf(seed);
  const followers: Promise<number[]>[] = [];
  const end = steps + 1;
  let published = 0;
  const publish = () => {
    shop.feed.publish(String(++published));
  };
  publish();

  while (published < steps) {
    const chance = random();
    if (chance < 0.2 && followers.length < 40) {
      const events = await shop.subscribe(operation);
      const until = random() < 0.3 ? Math.min(published + 10, end) : end;
      followers.push(follow(events, until));
    } else if (chance < 0.22) {
      await shop.restart();
    } else {
      publish();
    }
    if (random() < 0.5) await setImmediate();
  }
  publish();

  for (const seen of await Promise.all(followers)) {
    const first = seen[0] ?? 0;
    expect(seen).toEqual(seen.map((_, index) => first + index));
  }
  expect(followers.length).toBeGreaterThan(10);
});

/** Takes events until one is reached; then leaves. */
async function follow(events: Stream, until: number): Promise<number[]> {
  const seen: number[] = [];
  while ((seen.at(-1) ?? 0) < until) seen.push(...(await take(events, 1)).map(Number));
  await events.return?.();
  return seen;
}

type Stream = Parameters<typeof take>[0];

/** The same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
