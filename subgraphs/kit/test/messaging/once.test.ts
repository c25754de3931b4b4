import { expect, it } from 'vitest';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';

const key = { operation: 'noteAdd', caller: 'ada', key: 'k1', input: { text: 'hello' } };

async function start() {
  const shop = await startTestSubgraph(fixture, { failingNames: new Set<string>() });
  const add = (once: typeof key, keep = true) =>
    shop.given(({ notes, once: onlyOnce }) =>
      onlyOnce(once, async () => {
        await notes.add(once.caller, once.input.text);
        return { keep, outcome: { text: once.input.text } };
      }),
    );
  return { ...shop, add, notes: () => shop.given(({ notes }) => notes.texts()) };
}

it('gives the first outcome again for the same key and input', async () => {
  await using shop = await start();

  expect(await shop.add(key)).toEqual({ conflict: false, repeated: false, outcome: { text: 'hello' } });
  expect(await shop.add(key)).toEqual({ conflict: false, repeated: true, outcome: { text: 'hello' } });
  expect(await shop.notes()).toEqual(['hello']);
});

it('is a conflict when the same key comes with another input', async () => {
  await using shop = await start();
  await shop.add(key);

  expect(await shop.add({ ...key, input: { text: 'other' } })).toEqual({ conflict: true });
});

it('runs once when the same key comes many times at once', async () => {
  await using shop = await start();

  const results = await Promise.all(Array.from({ length: 8 }, () => shop.add(key)));

  expect(results.filter((result) => !result.conflict && !result.repeated)).toHaveLength(1);
  expect(await shop.notes()).toEqual(['hello']);
});

it('leaves the key free after a refusal', async () => {
  await using shop = await start();
  await shop.add(key, false);

  expect(await shop.add(key)).toMatchObject({ repeated: false });
});

it('does not mix up the keys of two callers', async () => {
  await using shop = await start();
  await shop.add(key);

  expect(await shop.add({ ...key, caller: 'bob', input: { text: 'mine' } })).toMatchObject({ repeated: false });
});
