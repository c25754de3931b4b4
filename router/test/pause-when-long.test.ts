import { expect, it } from 'vitest';
import { pauseWhenLong } from '../src/pause-when-long.ts';

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
const spin = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until) continue;
};

it('lets work go on that has just begun', async () => {
  await nextTurn();

  expect(pauseWhenLong()).toBeUndefined();
});

it('gives others their turn when this one has lasted long, then lets one after the other go on, in order', async () => {
  await nextTurn();
  const seen: string[] = [];
  const work = async (name: string) => {
    await pauseWhenLong();
    seen.push(name);
    spin(20);
    await pauseWhenLong();
    seen.push(`${name} again`);
  };
  void pauseWhenLong();
  spin(20);

  const all = Promise.all([work('one'), work('other')]);
  for (let turn = 1; seen.length < 4; turn += 1) {
    await nextTurn();
    seen.push(`turn ${turn}`);
  }
  await all;

  const [one, other, oneAgain, otherAgain] = ['one', 'other', 'one again', 'other again'].map((name) =>
    seen.indexOf(name),
  );
  expect(one).toBeLessThan(Number(other));
  expect(other).toBeLessThan(Number(oneAgain));
  expect(oneAgain).toBeLessThan(Number(otherAgain));
  // Each in a turn of its own.
  expect(seen.slice(one, Number(other) + 1)).toContainEqual(expect.stringMatching('turn'));
});
