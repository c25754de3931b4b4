import { expect, it } from 'vitest';
import { UnderWay } from '../src/under-way.ts';

it('finds what is under way, and forgets it when it is done', () => {
  const underWay = new UnderWay<object>();
  const [first, second] = [{}, {}];

  underWay.set('a', first);
  underWay.set('a', second);
  underWay.delete('a', first);

  expect(underWay.get('a')).toBe(second);
  underWay.delete('a', second);
  expect(underWay.get('a')).toBe(undefined);
});

it.each(['constructor', '__proto__', 'toString'])('has nothing under %s before it is set', (key) => {
  const underWay = new UnderWay<object>();
  const value = {};

  expect(underWay.get(key)).toBe(undefined);
  underWay.set(key, value);
  expect(underWay.get(key)).toBe(value);
  underWay.clear();
  expect(underWay.get(key)).toBe(undefined);
});
