import { inventoryAwaitedGoods, inventoryBackordered } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { bring, startWithOrder } from './order-at.ts';
import { aPurchase, type Purchase } from './purchase.ts';
import { ada, startOrder } from './start-order.ts';

const WAIT = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      wait {
        expectedAt
      }
      lines {
        wait {
          kind
          quantity
          expectedAt
        }
      }
    }
  }
`;

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Order {
        wait {
          expectedAt
        }
        lines {
          wait {
            quantity
          }
        }
      }
    }
  }
`;

const march = '2027-03-31T12:00:00.000Z';

type Shop = Awaited<ReturnType<typeof startOrder>>;

/** The chairs of a purchase are promised: one is there, the other is not. */
const backordered = ({ orderId, lines: [chair] }: Purchase) =>
  inventoryBackordered.draft({
    reservationId: uuidv7(),
    orderId,
    lines: [{ variantId: chair?.variantId ?? '', quantity: 1 }],
  });

/** What the inventory service says of these purchases; of how many orders it was asked each time. */
function awaiting(shop: Shop, purchases: readonly Purchase[], expectedAt: string | null = march) {
  const asked: number[] = [];
  shop.answers(inventoryAwaitedGoods, ({ orderIds }) => {
    asked.push(orderIds.length);
    return {
      orders: purchases
        .filter(({ orderId }) => orderIds.includes(orderId))
        .map(({ orderId, lines: [chair] }) => ({
          orderId,
          lines: [{ variantId: chair?.variantId ?? '', quantity: 1, kind: 'BACKORDER' as const, expectedAt }],
        })),
    };
  });
  return asked;
}

const waitOf = async (shop: Shop, { orderId }: Purchase) => (await shop.as(ada).query(WAIT, { id: orderId })).order;

describe('an order for goods that are not there', () => {
  it('says what it waits for and when that is expected, until all of it is put aside', async () => {
    await using shop = await startWithOrder('PENDING');
    const { purchase } = shop;
    const asked = awaiting(shop, [purchase]);
    const before = await waitOf(shop, purchase);
    await shop.tell(backordered(purchase));

    const waiting = await waitOf(shop, purchase);
    await shop.tell(purchase.reserved);
    const after = await waitOf(shop, purchase);

    const nothing = { wait: null, lines: [{ wait: null }, { wait: null }] };
    expect(before).toEqual(nothing);
    expect(waiting).toEqual({
      wait: { expectedAt: march },
      lines: [{ wait: { kind: 'BACKORDER', quantity: 1, expectedAt: march } }, { wait: null }],
    });
    expect(after).toEqual(nothing);
    expect(asked).toEqual([1]);
  });

  it('says that it waits where nobody knows for how long', async () => {
    await using shop = await startWithOrder('PENDING');
    awaiting(shop, [shop.purchase], null);
    await shop.tell(backordered(shop.purchase));

    expect((await waitOf(shop, shop.purchase)).wait).toEqual({ expectedAt: null });
  });

  it('says that it waits while the inventory service is away', async () => {
    await using shop = await startWithOrder('PENDING');
    await shop.tell(backordered(shop.purchase));

    const { data } = await shop.as(ada).execute(WAIT, { id: shop.purchase.orderId });

    expect(data.order).toEqual({ wait: { expectedAt: null }, lines: [{ wait: null }, { wait: null }] });
  });

  it('waits for nothing once it is cancelled', async () => {
    await using shop = await startWithOrder('PENDING');
    const asked = awaiting(shop, [shop.purchase]);
    await shop.tell(backordered(shop.purchase));
    await shop.tell(shop.purchase.rejected);

    expect((await waitOf(shop, shop.purchase)).wait).toBeNull();
    expect(asked).toEqual([]);
  });
});

it('asks once for all orders of a page that wait', async () => {
  await using shop = await startOrder();
  const purchases = [aPurchase(), aPurchase(), aPurchase()];
  for (const purchase of purchases) {
    await bring(shop, 'PENDING', purchase);
    await shop.tell(backordered(purchase));
  }
  const paid = await bring(shop, 'CONFIRMED');
  const asked = awaiting(shop, purchases);
  const representations = [...purchases, paid].map(({ orderId: id }) => ({ __typename: 'Order', id }));

  const { _entities } = await shop.as(ada).query(ENTITIES, { representations });

  const one = { wait: { expectedAt: march }, lines: [{ wait: { quantity: 1 } }, { wait: null }] };
  expect(_entities).toEqual([one, one, one, { wait: null, lines: [{ wait: null }, { wait: null }] }]);
  expect(asked).toEqual([3]);
});
