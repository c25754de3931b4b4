import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { startWithOrder } from './order-at.ts';
import { aPurchase } from './purchase.ts';
import { ada, bob, startOrder } from './start-order.ts';

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Order {
        id
      }
    }
  }
`;

const orderRef = (id: string) => ({ __typename: 'Order', id });

it('waits for an order that checkout announced a moment ago, and not for others', async () => {
  await using shop = await startOrder();
  const { orderId, completed } = aPurchase();

  const answering = shop.as(ada).query(ENTITIES, { representations: [orderRef(orderId), orderRef(ada.id)] });
  await shop.tell(completed);

  expect((await answering)._entities).toMatchObject([{ id: orderId }, null]);
});

it.each([-5, 5])('waits for it also when the clock of the checkout is %d minutes off', async (minutes) => {
  await using shop = await startOrder();
  const { orderId, completed } = aPurchase({ orderId: uuidv7({ msecs: Date.now() + minutes * 60_000 }) });

  const answering = shop.as(ada).query(ENTITIES, { representations: [orderRef(orderId)] });
  await shop.tell(completed);

  expect((await answering)._entities).toEqual([{ id: orderId }]);
});

it.each([
  ['read', `query ($id: ID!) { order(id: $id) { id } }`],
  ['referred to', `query ($id: ID!) { _entities(representations: [{ __typename: "Order", id: $id }]) { __typename } }`],
  [
    'cancelled',
    `mutation ($id: ID!) {
      orderCancel(input: { orderId: $id, reason: CHANGED_MIND, idempotencyKey: "1" }) { userErrors { code } }
    }`,
  ],
])('looks for a fresh order of somebody else as long as for one that is not there: %s', async (_, document) => {
  await using shop = await startWithOrder('PENDING');
  const looksFor = async (id: string) => {
    const started = performance.now();
    await shop.as(bob).execute(document, { id });
    return performance.now() - started;
  };

  const [forOthers, forNone] = await Promise.all([looksFor(shop.purchase.orderId), looksFor(uuidv7())]);

  expect(forOthers).toBeGreaterThan(1_500);
  expect(forNone).toBeGreaterThan(1_500);
});

it('does not look for an order at all for somebody without an account', async () => {
  await using shop = await startWithOrder('PENDING');

  for (const id of [shop.purchase.orderId, uuidv7()]) {
    expect(await shop.statements(() => shop.guest.query('query ($id: ID!) { order(id: $id) { id } }', { id }))).toBe(0);
  }
});

it('waits for three orders at once and no more for one account, so that others are answered meanwhile', async () => {
  await using shop = await startWithOrder('PENDING');
  const document = 'query ($id: ID!) { order(id: $id) { id } }';
  let answered = 0;
  const guessing = Array.from({ length: 60 }, () =>
    shop
      .as(bob)
      .query(document, { id: uuidv7() })
      .finally(() => (answered += 1)),
  );
  await expect.poll(() => answered, { timeout: 10_000 }).toBe(57);

  const own = await shop.as(ada).query(document, { id: shop.purchase.orderId });

  expect(own.order).toEqual({ id: shop.purchase.orderId });
  await Promise.all(guessing);
});
