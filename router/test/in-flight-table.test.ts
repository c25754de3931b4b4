import { expect, it } from 'vitest';
import { InFlightTable } from '../src/in-flight-table.ts';

it('finds what is under way, and forgets it when it is done', () => {
  const inFlight = new InFlightTable<object>();
  const [first, second] = [{}, {}];

  inFlight.set('a', first);
  inFlight.set('a', second);
  inFlight.delete('a', first);

  expect(inFlight.get('a')).toBe(second);
  inFlight.delete('a', second);
  expect(inFlight.get('a')).toBe(undefined);
});

it.each(['constructor', '__proto__', 'toString'])('has nothing under %s before it is set', (key) => {
  const inFlight = new InFlightTable<object>();
  const value = {};

  expect(inFlight.get(key)).toBe(undefined);
  inFlight.set(key, value);
  expect(inFlight.get(key)).toBe(value);
  inFlight.clear();
  expect(inFlight.get(key)).toBe(undefined);
});
