import { expect, it } from 'vitest';
import { pauseWhenLong } from '../src/pause-when-long.ts';
import { workFor } from './harness/work-for.ts';

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

it('lets work go on that has just begun', async () => {
  await nextTurn();

  expect(pauseWhenLong('one')).toBeUndefined();
});

it('gives others their turn when this one has lasted long, then lets one after the other go on, in order', async () => {
  await nextTurn();
  const seen: string[] = [];
  const work = async (name: string) => {
    await pauseWhenLong('one');
    seen.push(name);
    workFor(20);
    await pauseWhenLong('one');
    seen.push(`${name} again`);
  };
  void pauseWhenLong('one');
  workFor(20);

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

it('lets each client that waits go on with something before one that waits with more', async () => {
  await nextTurn();
  const seen: string[] = [];
  const work = async (client: string) => {
    await pauseWhenLong(client);
    seen.push(client);
    workFor(10);
  };
  void pauseWhenLong('one');
  workFor(10);

  await Promise.all(['greedy', 'greedy', 'greedy', 'ann', 'ann', 'ben'].map(work));

  expect(seen).toEqual(['greedy', 'ann', 'ben', 'greedy', 'ann', 'greedy']);
});
