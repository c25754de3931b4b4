import { once } from 'node:events';
import { expect, it } from 'vitest';
import { stoppable } from '../src/signals/stoppable.ts';

it('ends a generator that waits for a value which never comes', async () => {
  const log: string[] = [];
  const values = stoppable<string>(async function* (stop) {
    try {
      yield 'first';
      await once(stop, 'abort');
    } finally {
      log.push('cleaned up');
    }
    return undefined;
  });
  await values.next();
  const waiting = values.next();

  await values.return?.();

  expect(await waiting).toEqual({ value: undefined, done: true });
  expect(log).toEqual(['cleaned up']);
});
