import { superstoreOrders } from '@agora/kit/superstore';
import { expect, it } from 'vitest';
import { idsOf, productPage, trending } from './read-recommendations.ts';
import { startRecommendation } from './start-recommendation.ts';

it('learns the order history of the demo shop as its events would have taught it', async () => {
  await using shop = await startRecommendation();
  const order = superstoreOrders().find(({ lines }) => new Set(lines.map(({ productId }) => productId)).size === 3);
  const [first, ...others] = new Set(order?.lines.map(({ productId }) => productId));

  await shop.seed();

  const { together, related } = await productPage(shop.guest, first ?? '', 50);
  expect(idsOf(together)).toEqual(expect.arrayContaining(others));
  expect(related).toHaveLength(50);
  expect(await trending(shop.guest, 50)).toHaveLength(50);
  const { products: known } = await shop.given(({ model }) => model.all());
  const lines = superstoreOrders().flatMap(({ lines: all }) => [...new Set(all.map(({ productId }) => productId))]);
  expect(known).toHaveLength(1_862);
  expect(known.reduce((sum, { purchases }) => sum + Number(purchases), 0)).toBe(lines.length);
});
