import { expect, it } from 'vitest';
import { isSubscription } from '../../src/pipeline/request/is-subscription.ts';

it.each([
  ['subscription { a }', undefined],
  ['subscription A { a }', undefined],
  ['subscription A { a }', 'A'],
  ['\uFEFF # query\n, # more\r\nsubscription A { a } query B { b }', 'A'],
  ['subscription($a: Int) { a }', undefined],
])('knows %j with the name %j for a subscription', (document, name) => {
  expect(isSubscription(document, name)).toBe(true);
});

it.each([
  ['{ subscription }', undefined],
  ['query subscription { a }', undefined],
  ['# subscription', undefined],
  ['subscription A { a } query B { b }', 'B'],
  ['subscriptions { a }', undefined],
  ['', undefined],
])('does not take %j with the name %j for one', (document, name) => {
  expect(isSubscription(document, name)).toBe(false);
});

it('looks at a long document that is none in no time', () => {
  const begunAt = performance.now();

  const found = ['#,'.repeat(500_000), '#\n,'.repeat(250_000), ' '.repeat(1_000_000)].map((text) =>
    isSubscription(text, undefined),
  );

  expect(found).toEqual([false, false, false]);
  expect(performance.now() - begunAt).toBeLessThan(2_000);
});
