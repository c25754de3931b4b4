import { orderDelivered, reviewRequested } from '@agora/schema';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aReview, ada, chair, startReview } from './start-review.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const [table, lamp] = [uuidv7(), uuidv7()];

const delivered = (given: { productIds?: readonly string[]; daysAgo?: number; customerId?: string } = {}) => {
  const { productIds = [chair, table, chair], daysAgo = 0, customerId = ada.id } = given;
  return orderDelivered.draft({
    orderId: uuidv7(),
    number: 'A-1',
    customerId,
    lines: productIds.map((productId) => ({ productId, variantId: productId, quantity: 1 })),
    deliveredAt: new Date(Date.now() - daysAgo * dayMs).toISOString(),
  });
};

async function startKnowingChair() {
  const shop = await startReview();
  await shop.given(({ products }) =>
    products.publish({ productId: chair, title: 'Chair', slug: 'chair', vendorId: null }),
  );
  return shop;
}

it('asks for reviews of what came a week ago, and of nothing that was reviewed meanwhile', async () => {
  await using shop = await startKnowingChair();
  await shop.tell(delivered());
  await shop.given(({ reviews }) => reviews.save(aReview({ id: uuidv7(), productId: table })));

  shop.advance(6.9 * dayMs);
  await shop.runJob('request-review');
  expect(await shop.emitted(reviewRequested)).toEqual([]);

  shop.advance(0.2 * dayMs);
  await shop.runJob('request-review');

  expect(await shop.emitted(reviewRequested)).toMatchObject([
    { number: 'A-1', customerId: ada.id, products: [{ productId: chair, title: 'Chair', slug: 'chair' }] },
  ]);
});

it('asks once of each product, however often it is bought and told', async () => {
  await using shop = await startKnowingChair();
  const first = delivered({ productIds: [chair] });
  await shop.tell(first);
  await shop.tell(first);
  await shop.tell(delivered({ productIds: [chair, lamp] }));

  shop.advance(8 * dayMs);
  await shop.runJob('request-review');

  const asked = await shop.emitted(reviewRequested);
  expect(asked.flatMap(({ products }) => products.map(({ productId }) => productId)).toSorted()).toEqual(
    [chair, lamp].toSorted(),
  );
});

it('asks nobody when all is reviewed, the news is old, or the person is erased', async () => {
  await using shop = await startKnowingChair();
  const gone = { id: uuidv7() };
  await shop.given(({ reviews }) => reviews.save(aReview({ id: uuidv7() })));
  await shop.tell(delivered({ productIds: [chair] }));
  await shop.tell(delivered({ productIds: [lamp], daysAgo: 8 }));
  await shop.tell(delivered({ productIds: [lamp], customerId: gone.id }));
  await shop.given(({ personalData }) => personalData.erase(gone.id));

  shop.advance(8 * dayMs);
  await shop.runJob('request-review');

  expect(await shop.emitted(reviewRequested)).toEqual([]);
});

it('keeps nothing of what was to be asked of somebody who is erased, and asks others all the same', async () => {
  await using shop = await startKnowingChair();
  const other = uuidv7();
  await shop.tell(delivered());
  await shop.tell(delivered({ customerId: other }));

  await shop.given(({ personalData }) => personalData.erase(ada.id));

  const rows = await shop.running.database.db.execute(
    sql`select data::text as data from messaging.job where kind = 'request-review'`,
  );
  expect(rows).toHaveLength(1);
  expect(String(rows[0]?.['data'])).toContain(other);
});
