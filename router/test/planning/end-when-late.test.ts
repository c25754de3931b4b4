import { expect, it } from 'vitest';
import { endWhenLate, late } from '../../src/planning/end-when-late.ts';

it('ends work that would never end, and can do other work after it', () => {
  const endless = endWhenLate(20, () => {
    for (;;);
  });
  const other = endWhenLate(10_000, () => 'done');

  expect(endless).toBe(late);
  expect(other).toBe('done');
});

it('throws what the work throws', () => {
  const error = new RangeError('too deep');

  expect(() =>
    endWhenLate(10_000, () => {
      throw error;
    }),
  ).toThrow(error);
});
