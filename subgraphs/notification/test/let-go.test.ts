import { once } from 'node:events';
import { expect, it } from 'vitest';
import { letGo } from '../src/graphql/let-go.ts';

it('ends an iteration that waits for news as soon as its reader leaves', async () => {
  let isOver = false;
  const values = letGo(async function* (stop) {
    try {
      yield 'first';
      await once(stop, 'abort');
    } finally {
      isOver = true;
    }
  });
  await values.next();
  const waiting = values.next();

  await values.return?.();

  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(isOver).toBe(true);
});
