import {
  inventoryCheck,
  inventoryCommitted,
  inventoryHold,
  inventoryRejected,
  inventoryReserved,
  productCreated,
  productUpdated,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { stockLevel, reservation } from '../src/db/tables.ts';
import {
  ada,
  anOrder,
  books,
  booksOf,
  chair,
  confirmed,
  created,
  east,
  type InventoryShop,
  startWithStock,
  table,
  vendor,
  vendorId,
} from './start-inventory.ts';

const guide = '018f0000-0000-7000-8000-0000000000de';

const catalogued = (requiresShipping?: boolean) => ({
  ...{ productId: guide, slug: 'guide', title: 'Guide', categoryId: guide, vendorId },
  variants: [{ variantId: guide, sku: 'GUIDE', price: { minor: 900, currency: 'USD' }, requiresShipping }],
});

/** A shop with chairs, and a guide that is downloaded. */
async function startWithGuide(...[stock, changed]: Parameters<typeof startWithStock>): Promise<InventoryShop> {
  const shop = await startWithStock(stock, changed);
  await shop.tell(productCreated.draft(catalogued(false)));
  return shop;
}

/** As the order service tells it of what is not shipped. */
function withoutShipping(event: ReturnType<typeof created>, variantId: string) {
  const lines = event.data.lines.map((line) =>
    line.variantId === variantId ? { ...line, requiresShipping: false } : line,
  );
  return { ...event, data: { ...event.data, lines } };
}

const availabilityOf = async (shop: InventoryShop, id: string) => {
  const read = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on ProductVariant { availability { status available isExact backorderable } } } }`;
  const { _entities } = await shop.guest.query(read, { representations: [{ __typename: 'ProductVariant', id }] });
  return _entities[0].availability;
};

const availableOf = async (shop: InventoryShop, variantId: string) =>
  (await shop.ask(inventoryCheck, { variantIds: [variantId] })).levels[0]?.available;

describe('what is not shipped', () => {
  it('has no stock and never runs out, for whoever looks and whoever buys', async () => {
    await using shop = await startWithGuide({ [chair]: { east: 5 } }, { exactUpTo: 50 });

    expect(await availabilityOf(shop, guide)).toEqual({
      status: 'IN_STOCK',
      available: 50,
      isExact: false,
      backorderable: 0,
    });
    expect(await availableOf(shop, guide)).toBeGreaterThan(99_900);
    expect(await shop.running.database.db.$count(stockLevel)).toBe(2);
    const wait = `mutation ($input: BackInStockRequestInput!) { backInStockRequest(input: $input) { userErrors { code } } }`;
    expect((await shop.as(ada).mutate(wait, { input: { variantId: guide } })).backInStockRequest.userErrors).toEqual([
      { code: 'IN_STOCK' },
    ]);
  });

  it('cannot come in', async () => {
    await using shop = await startWithGuide({ [chair]: { east: 5 } });
    const receive = 'mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { userErrors { code } } }';
    const input = { variantId: guide, warehouseId: east, quantity: 1, idempotencyKey: uuidv7() };

    expect((await shop.as(vendor).mutate(receive, { input })).stockReceive.userErrors).toEqual([
      { code: 'VARIANT_NOT_FOUND' },
    ]);
    expect(await booksOf(shop, guide)).toEqual(books(0, 0));
  });

  it('has stock once it is shipped after all, and none any more once it is not', async () => {
    await using shop = await startWithGuide({ [chair]: { east: 5 } });
    const updated = (requiresShipping?: boolean) =>
      productUpdated.draft({ ...catalogued(requiresShipping), status: 'PUBLISHED', withdrawnVariantIds: [] });

    await shop.tell(updated());
    const shipped = await availableOf(shop, guide);
    await shop.tell(updated(false));

    expect(shipped).toBe(0);
    expect(await availableOf(shop, guide)).toBeGreaterThan(0);
  });

  it('is held with the goods of a cart by holding these alone', async () => {
    await using shop = await startWithGuide({ [chair]: { east: 5 } }, { holdSeconds: 600 });
    const hold = (lines: { variantId: string; quantity: number }[]) =>
      shop.ask(inventoryHold, { holdId: uuidv7(), lines }, uuidv7());

    const mixed = await hold([
      { variantId: chair, quantity: 2 },
      { variantId: guide, quantity: 900 },
    ]);
    const alone = await hold([{ variantId: guide, quantity: 1 }]);

    expect(mixed).toMatchObject({ heldUntil: expect.any(String), short: [] });
    expect(alone).toEqual({ heldUntil: null, short: [] });
    expect(await booksOf(shop, chair)).toEqual(books(5, 2));
  });

  it('is no obstacle as a part of a kit', async () => {
    await using shop = await startWithGuide({ [chair]: { east: 5 }, [table]: { east: 1 } });
    const set = `mutation ($input: StockKitSetInput!) { stockKitSet(input: $input) { userErrors { code } } }`;
    const parts = [
      { variantId: chair, quantity: 2 },
      { variantId: guide, quantity: 1 },
    ];
    const kit = uuidv7();
    await shop.given(({ levels }) => levels.open([kit], vendorId));
    expect((await shop.as(vendor).mutate(set, { input: { variantId: kit, parts } })).stockKitSet.userErrors).toEqual(
      [],
    );
    const order = anOrder({ variantId: kit, quantity: 2 });

    await shop.tell(created(order));
    await shop.tell(confirmed(order));

    expect(await shop.emitted(inventoryReserved)).toMatchObject([
      { orderId: order.orderId, lines: [{ variantId: chair, warehouseId: east, quantity: 4 }] },
    ]);
    expect(await shop.emitted(inventoryCommitted)).toHaveLength(1);
    expect(await booksOf(shop, chair)).toEqual(books(1, 0));
  });
});

describe('an order', () => {
  it('of nothing that is shipped has what it needs at once, and puts nothing aside', async () => {
    await using shop = await startWithGuide({ [chair]: { east: 5 } });
    const order = anOrder({ variantId: guide, quantity: 3 });

    await shop.tell(withoutShipping(created(order), guide));
    await shop.tell(confirmed(order));

    expect(await shop.emitted(inventoryReserved)).toMatchObject([{ orderId: order.orderId, lines: [] }]);
    expect(await shop.emitted(inventoryRejected)).toEqual([]);
    expect(await shop.emitted(inventoryCommitted)).toEqual([]);
    expect(await shop.running.database.db.$count(reservation)).toBe(0);
  });

  it('says itself what is not shipped, also where nobody has heard of that here', async () => {
    await using shop = await startWithStock({ [chair]: { east: 5 } });
    const order = anOrder({ variantId: chair, quantity: 2 }, { variantId: guide, quantity: 3 });

    await shop.tell(withoutShipping(created(order), guide));
    await shop.tell(withoutShipping(confirmed(order), guide));

    expect(await shop.emitted(inventoryReserved)).toMatchObject([
      { orderId: order.orderId, lines: [{ variantId: chair, quantity: 2 }] },
    ]);
    expect(await shop.emitted(inventoryCommitted)).toMatchObject([{ orderId: order.orderId }]);
    expect(await booksOf(shop, chair)).toEqual(books(3, 0));
  });

  it('is refused for what is shipped and not there, whatever else is in it', async () => {
    await using shop = await startWithGuide({ [chair]: { east: 1 } });
    const order = anOrder({ variantId: chair, quantity: 2 }, { variantId: guide, quantity: 3 });

    await shop.tell(withoutShipping(created(order), guide));

    expect(await shop.emitted(inventoryRejected)).toEqual([
      { orderId: order.orderId, lines: [{ variantId: chair, requested: 2, available: 1 }] },
    ]);
  });
});
