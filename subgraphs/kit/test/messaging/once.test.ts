import { expect, it } from 'vitest';
import { mutate } from '../../src/index.ts';
import { forgetOldKeys } from '../../src/idempotency/forget-old-keys.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';

const noteAdd = { caller: 'ada', text: 'hello', idempotencyKey: 'k1' };

async function start() {
  const shop = await startTestSubgraph(fixture, { failingNames: new Set<string>() });
  const add = ({
    caller,
    ...input
  }: typeof noteAdd | (Omit<typeof noteAdd, 'idempotencyKey'> & { idempotencyKey?: null })) =>
    mutate(shop.running.jobContext, {
      operation: 'noteAdd',
      caller,
      input,
      async decide({
        notes,
      }): Promise<{ readonly refused?: never; readonly text: string } | { readonly refused: 'NO_TEXT' }> {
        await notes.add(caller, input.text);
        return input.text === '' ? { refused: 'NO_TEXT' } : { text: input.text };
      },
      answer: ({ text }) => text,
      refuse: ({ refused }) => refused,
    });
  return { ...shop, add, notes: () => shop.given(({ notes }) => notes.texts()) };
}

it('answers the same key and input with the first outcome', async () => {
  await using shop = await start();

  expect(await shop.add(noteAdd)).toBe('hello');
  expect(await shop.add(noteAdd)).toBe('hello');
  expect(await shop.notes()).toEqual(['hello']);
});

it('answers a repetition of what was refused with the refusal', async () => {
  await using shop = await start();

  expect(await shop.add({ ...noteAdd, text: '' })).toBe('NO_TEXT');
  expect(await shop.add({ ...noteAdd, text: '' })).toBe('NO_TEXT');
  expect(await shop.notes()).toEqual(['']);
});

it('decides anew when something was not found the first time', async () => {
  await using shop = await start();
  const texts: string[] = [];
  const find = (text: string | undefined) =>
    mutate(shop.running.jobContext, {
      operation: 'noteFind',
      caller: 'ada',
      input: { idempotencyKey: 'k1' },
      decide: () => Promise.resolve(text === undefined ? { refused: 'NOTE_NOT_FOUND' as const } : { text }),
      answer: (found) => texts.push(found.text),
      refuse: ({ refused }) => refused,
    });

  expect(await find(undefined)).toBe('NOTE_NOT_FOUND');
  expect(await find('hello')).toBe(1);
  expect(await find('other')).toBe(2);

  expect(texts).toEqual(['hello', 'hello']);
});

it('is a conflict when the same key comes with another input', async () => {
  await using shop = await start();
  await shop.add(noteAdd);

  expect(await shop.add({ ...noteAdd, text: 'other' })).toBe('IDEMPOTENCY_CONFLICT');
});

it('runs once when the same key comes many times at once', async () => {
  await using shop = await start();

  const answers = await Promise.all(Array.from({ length: 8 }, () => shop.add(noteAdd)));

  expect(answers).toEqual(answers.map(() => 'hello'));
  expect(await shop.notes()).toEqual(['hello']);
});

it('runs each time without a key', async () => {
  await using shop = await start();

  await shop.add({ ...noteAdd, idempotencyKey: null });
  await shop.add({ ...noteAdd, idempotencyKey: null });

  expect(await shop.notes()).toEqual(['hello', 'hello']);
});

it.each(['', 'k'.repeat(201), 'a\u0000b', '\ud800'])('takes no key such as %j', async (idempotencyKey) => {
  await using shop = await start();

  expect(await shop.add({ ...noteAdd, idempotencyKey })).toBe('INVALID_IDEMPOTENCY_KEY');
  expect(await shop.notes()).toEqual([]);
});

it('does not mix up the keys of two callers', async () => {
  await using shop = await start();
  await shop.add(noteAdd);

  expect(await shop.add({ ...noteAdd, caller: 'bob', text: 'mine' })).toBe('mine');
});

it('forgets a key after a day, and no sooner', async () => {
  await using shop = await start();
  await shop.add(noteAdd);
  const in_ = (hours: number) => new Date(Date.now() + hours * 3_600_000);

  await forgetOldKeys(shop.running.database, in_(23));
  await shop.add(noteAdd);
  await forgetOldKeys(shop.running.database, in_(25));
  await shop.add(noteAdd);

  expect(await shop.notes()).toEqual(['hello', 'hello']);
});
