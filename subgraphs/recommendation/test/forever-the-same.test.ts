import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { forget, join, learn } from '../src/db/learning/learn.ts';
import { retrain } from '../src/db/learning/retrain.ts';
import type { Behaviour } from '../src/domain/learning/behaviour.ts';
import { startRecommendation } from './start-recommendation.ts';

/** Numbers that are the same at each run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const idOf = (kind: number, n: number) => `018f0000-000${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** Somebody does something, a part of it late: told after what was done later. */
function someLines(pick: (below: number) => number): readonly Behaviour[] {
  const personId = pick(8) === 0 ? null : idOf(1, pick(6));
  const at = new Date(Date.UTC(2024, 0, 1) + pick(800) * 86_400_000);
  const about = { personId, quantity: null, rating: null, words: null, at };
  const product = () => idOf(2, pick(25));
  const order = pick(60);
  const products = [...new Set(Array.from({ length: 1 + pick(4) }, product))];
  const sourceId = idOf(3, order);
  const ordered = { ...about, personId: order % 9 === 0 ? null : idOf(1, order % 6), sourceId, quantity: 1 + pick(2) };
  const lines: readonly (readonly Behaviour[])[] = [
    [{ ...about, kind: 'VIEW', productId: product(), sourceId: null }],
    [{ ...about, kind: 'ADD_TO_CART', productId: product(), sourceId: idOf(4, pick(9)) }],
    [{ ...about, kind: 'REMOVE_FROM_CART', productId: product(), sourceId: idOf(4, pick(9)) }],
    [{ ...about, kind: 'NOT_INTERESTED', productId: product(), sourceId: null }],
    [{ ...about, kind: 'SEARCH', productId: null, sourceId: null, words: 'chair' }],
    [{ ...about, kind: 'REVIEW', productId: product(), sourceId: idOf(5, pick(20)), rating: 1 + pick(5) }],
    products.map((productId) => ({ ...ordered, kind: 'PURCHASE' as const, productId })),
    products.map((productId) => ({ ...ordered, kind: 'CANCELLATION' as const, productId })),
  ];
  return lines[pick(lines.length)] ?? [];
}

it.each([1, 2, 3, 4, 5])('has learned event by event what a replay of the log teaches, history %i', async (seed) => {
  await using shop = await startRecommendation();
  const pick = random(seed);

  for (let step = 0; step < 150; step += 1) {
    await shop.given(async (work) => {
      if (step % 40 === 39) await forget(work, idOf(1, pick(6)));
      else if (step % 40 === 19) await join(work, { guestId: idOf(1, pick(6)), customerId: idOf(1, pick(6)) });
      else await learn(work, someLines(pick));
    });
  }
  const learned = await shop.given(({ model }) => model.all());
  await shop.given((work) => retrain(work));

  expect(learned.pairs.length).toBeGreaterThan(20);
  expect(await shop.given(({ model }) => model.all())).toEqual(learned);
});

it('has learned the same when many learn at once', async () => {
  await using shop = await startRecommendation();
  const pick = random(99);
  const histories = Array.from({ length: 60 }, () => someLines(pick));

  await Promise.all(histories.map((lines) => shop.given((work) => learn(work, lines))));
  const learned = await shop.given(({ model }) => model.all());
  await shop.given((work) => retrain(work));

  expect(await shop.given(({ model }) => model.all())).toEqual(learned);
});

it('knows nothing of somebody who is forgotten: as if they had never been there', async () => {
  await using shop = await startRecommendation();
  const [ada, bob] = [uuidv7(), uuidv7()];
  const ordered = (personId: string, n: number): readonly Behaviour[] =>
    [1, 2, 3].map((product) => ({
      ...{ personId, kind: 'PURCHASE', productId: idOf(2, product + n), sourceId: idOf(3, n) },
      ...{ quantity: 1, rating: null, words: null, at: new Date('2026-01-01') },
    }));
  await shop.given((work) => learn(work, ordered(ada, 1)));
  const before = await shop.given(({ model }) => model.all());

  await shop.given((work) => learn(work, ordered(bob, 2)));
  const between = await shop.given(({ model }) => model.all());
  await shop.given((work) => forget(work, bob));

  expect(between).not.toEqual(before);
  expect(await shop.given(({ model }) => model.all())).toEqual(before);
});

it('learns anew once after a release with other rules, and then no more', async () => {
  await using shop = await startRecommendation();
  await shop.given(async (work) => {
    await learn(work, [
      {
        ...{ personId: idOf(1, 1), kind: 'PURCHASE', productId: idOf(2, 1), sourceId: idOf(3, 1), quantity: 1 },
        ...{ rating: null, words: null, at: new Date('2026-01-01') },
      },
    ]);
    await work.model.clear();
  });

  await shop.runJob('learn-anew');
  const learned = await shop.given(({ model }) => model.all());
  await shop.given(({ model }) => model.clear());
  await shop.runJob('learn-anew');

  expect(learned.products).toMatchObject([{ purchases: 1 }]);
  expect((await shop.given(({ model }) => model.all())).products).toEqual([]);
});
