import {
  inventoryBackInStock,
  inventoryLowStock,
  inventoryRestockSet,
  inventoryStockChanged,
  productCreated,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { collect, ordered, ordersTo, receive, sell, setPolicy, withPolicy } from './replenish.ts';
import {
  ada,
  anOrder,
  books,
  booksOf,
  cancelled,
  chair,
  created,
  east,
  type InventoryShop,
  otherVendor,
  startInventory,
  startWithStock,
  table,
  vendor,
  vendorId,
} from './start-inventory.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const SAFETY = `mutation ($input: StockSafetySetInput!) { stockSafetySet(input: $input) {
  level { onHand reserved safetyStock available } userErrors { code field } } }`;
const RESTOCK = `mutation ($input: StockRestockSetInput!) { stockRestockSet(input: $input) {
  variant { availability { restockAt } } userErrors { code field } } }`;
const REQUEST = `mutation ($input: BackInStockRequestInput!) { backInStockRequest(input: $input) { variant { id } userErrors { code } } }`;
const WITHDRAW = `mutation ($input: BackInStockWithdrawInput!) { backInStockWithdraw(input: $input) { variant { id } userErrors { code } } }`;
const RECEIVE = `mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { level { onHand } userErrors { code } } }`;
const AVAILABILITY = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on ProductVariant { availability { status available isExact restockAt } } } }`;

const bob = { id: uuidv7() };

const keep = async (shop: InventoryShop, quantity: number, viewer = vendor) =>
  (await shop.as(viewer).mutate(SAFETY, { input: { variantId: chair, warehouseId: east, quantity } })).stockSafetySet;
const sayRestock = async (shop: InventoryShop, restockAt: Date | null, viewer = vendor) =>
  (await shop.as(viewer).mutate(RESTOCK, { input: { variantId: chair, restockAt } })).stockRestockSet;
const availabilityOf = async (shop: InventoryShop, ...ids: readonly string[]) => {
  const representations = ids.map((id) => ({ __typename: 'ProductVariant', id }));
  const { _entities } = await shop.guest.query(AVAILABILITY, { representations });
  return _entities.map(({ availability }: { availability: object }) => availability);
};
const comeIn = (shop: InventoryShop, quantity: number) => {
  const input = { variantId: chair, warehouseId: east, quantity, idempotencyKey: uuidv7() };
  return shop.as(vendor).mutate(RECEIVE, { input });
};
const request = async (shop: InventoryShop, viewer: Parameters<InventoryShop['as']>[0], variantId = chair) =>
  (await shop.as(viewer).mutate(REQUEST, { input: { variantId } })).backInStockRequest;

describe('safety stock', () => {
  it('is not sold, but for what was put aside before', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10, west: 1 } });
    await sell(shop, 4);

    const answer = await keep(shop, 8);
    await sell(shop, 2);
    await sell(shop, 1);

    expect(answer).toEqual({ level: { onHand: 10, reserved: 4, safetyStock: 8, available: 0 }, userErrors: [] });
    expect(await booksOf(shop, chair)).toEqual(books(11, 5));
    expect((await shop.emitted(inventoryStockChanged)).map(({ available }) => available)).toEqual([7, 1, 0]);
    expect(await availabilityOf(shop, chair)).toMatchObject([{ status: 'OUT_OF_STOCK', available: 0 }]);
  });

  it('may break like any other, and comes back on sale when it is given up', async () => {
    const ADJUST = `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { level { onHand available } userErrors { code } } }`;
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    await keep(shop, 8);
    const broken = { variantId: chair, warehouseId: east, delta: -6, reason: 'DAMAGED', idempotencyKey: 'k' };

    const adjusted = await shop.as(vendor).mutate(ADJUST, { input: broken });
    const answer = await keep(shop, 0);

    expect(adjusted.stockAdjust).toEqual({ level: { onHand: 4, available: 0 }, userErrors: [] });
    expect(answer.level).toMatchObject({ available: 4 });
    expect((await shop.emitted(inventoryStockChanged)).map(({ available }) => available)).toEqual([2, 0, 4]);
  });

  it('that makes a level low is told, and has goods ordered', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    await withPolicy(shop);

    await keep(shop, 6);

    expect(await shop.emitted(inventoryLowStock)).toMatchObject([{ available: 4, threshold: 5 }]);
    expect((await ordersTo(shop)).nodes).toMatchObject([{ lines: [{ quantity: 16 }] }]);
  });

  it("is set for goods of one's own, in a warehouse that there is, to a number that can be", async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    const inNone = { variantId: chair, warehouseId: table, quantity: 1 };

    const answer = await shop.as(vendor).mutate(SAFETY, { input: inNone });

    expect(answer.stockSafetySet.userErrors).toMatchObject([{ code: 'WAREHOUSE_NOT_FOUND' }]);
    expect((await keep(shop, -1)).userErrors).toMatchObject([{ code: 'QUANTITY_OUT_OF_RANGE' }]);
    expect((await keep(shop, 1, otherVendor)).userErrors).toMatchObject([{ code: 'VARIANT_NOT_FOUND' }]);
    expect(await shop.emitted(inventoryStockChanged)).toEqual([]);
  });
});

describe('when more come', () => {
  it('follows from what is ordered from suppliers, unless somebody says it', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    shop.stopClock();
    const now = Date.now();
    const at = async () => {
      const [{ restockAt }] = await availabilityOf(shop, chair);
      return restockAt === null ? null : Math.round((Date.parse(restockAt) - now) / dayMs);
    };

    const before = await at();
    const replenishmentId = await ordered(shop);
    const expected = await at();
    const said = await sayRestock(shop, new Date(now + 9 * dayMs));
    const afterSaid = await at();
    await sayRestock(shop, null);
    const withdrawn = await at();
    await receive(shop, { replenishmentId, lines: [{ variantId: chair, quantity: 17 }] });

    expect(said).toMatchObject({ variant: { availability: { restockAt: expect.any(String) } }, userErrors: [] });
    expect([before, expected, afterSaid, withdrawn, await at()]).toEqual([null, 3, 9, 3, null]);
    expect(await shop.emitted(inventoryRestockSet)).toMatchObject([
      { variantId: chair, restockAt: expect.any(String) },
      { variantId: chair, restockAt: null },
    ]);
  });

  it('is never in the past', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    await sayRestock(shop, new Date(Date.now() + dayMs));
    await ordered(shop);

    const refused = await sayRestock(shop, new Date(Date.now() - dayMs));
    const strange = await sayRestock(shop, null, otherVendor);
    shop.advance(4 * dayMs);

    expect(refused.userErrors).toEqual([{ code: 'INVALID_RESTOCK_TIME', field: ['input', 'restockAt'] }]);
    expect(strange.userErrors).toMatchObject([{ code: 'VARIANT_NOT_FOUND' }]);
    expect(await availabilityOf(shop, chair)).toMatchObject([{ restockAt: null }]);
  });
});

it('tells customers no more than the shop wants to, with as many statements for a hundred variants as for one', async () => {
  const ids = Array.from({ length: 100 }, () => uuidv7());
  const stock = Object.fromEntries(ids.map((id, index) => [id, { east: index }]));
  await using shop = await startWithStock(stock, { exactUpTo: 5 });

  const shown = await availabilityOf(shop, ...ids.slice(4, 7));
  const one = await shop.statements(() => availabilityOf(shop, ...ids.slice(0, 1)));
  const all = await shop.statements(() => availabilityOf(shop, ...ids));

  expect(shown).toMatchObject([
    { status: 'LOW_STOCK', available: 4, isExact: true },
    { status: 'LOW_STOCK', available: 5, isExact: true },
    { status: 'LOW_STOCK', available: 5, isExact: false },
  ]);
  expect([one, all]).toEqual([2, 2]);
});

it('pushes what can be sold of variants, and each change of it, whichever replica makes it', async () => {
  await using shop = await startWithStock({ [chair]: { east: 5 }, [table]: { east: 1 } });
  await using other = await startInventory({ database: shop.running.database });
  const document = `subscription ($variantIds: [ID!]!) { stockChanged(variantIds: $variantIds) { variant { id } availability { available } } }`;
  const order = anOrder({ variantId: chair, quantity: 3 });
  const changes = shop.guest.subscribe(document, { variantIds: [chair, table] });
  const next = async () => {
    const { value } = await changes.next();
    const { variant, availability } = value.data.stockChanged;
    return [variant.id, availability.available];
  };

  const first = [await next(), await next()];
  await other.tell(created(order));
  const sold = await next();
  await shop.tell(cancelled(order));
  const back = await next();
  await changes.return?.();
  const refused = await shop.guest.subscribe(document, { variantIds: [] }).next();

  expect(new Map(first as [string, number][])).toEqual(
    new Map([
      [chair, 5],
      [table, 1],
    ]),
  );
  expect([sold, back]).toEqual([
    [chair, 2],
    [chair, 5],
  ]);
  expect(refused.value.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

describe('who waits for goods', () => {
  it('is told once that they are back', async () => {
    await using shop = await startWithStock({ [chair]: {} });
    const product = { productId: chair, slug: 'chair', title: 'A chair', categoryId: chair, vendorId };
    const variants = [{ variantId: chair, sku: 'CHAIR-1', price: { minor: 100, currency: 'USD' } }];
    await shop.tell(productCreated.draft({ ...product, variants }));

    const answers = [await request(shop, ada), await request(shop, ada), await request(shop, bob)];
    await shop.as(bob).mutate(WITHDRAW, { input: { variantId: chair } });
    await comeIn(shop, 1);
    await comeIn(shop, 1);
    await shop.runJob('tell-back-in-stock');
    await sell(shop, 2);
    await comeIn(shop, 1);
    await shop.runJob('tell-back-in-stock');

    expect(answers).toEqual(answers.map(() => ({ variant: { id: chair }, userErrors: [] })));
    expect(await shop.emitted(inventoryBackInStock)).toEqual([
      { customerId: ada.id, variantId: chair, sku: 'CHAIR-1', title: 'A chair' },
    ]);
  });

  it('waits on when they are gone again before anybody was told', async () => {
    await using shop = await startWithStock({ [chair]: {} });
    await request(shop, ada);
    await comeIn(shop, 1);
    await sell(shop, 1);

    await shop.runJob('tell-back-in-stock');
    const early = await shop.emitted(inventoryBackInStock);
    await comeIn(shop, 1);
    await shop.runJob('tell-back-in-stock');

    expect(early).toEqual([]);
    expect(await shop.emitted(inventoryBackInStock)).toHaveLength(1);
  });

  it('is one of many, who are told each once', async () => {
    await using shop = await startWithStock({ [chair]: {} });
    const waiting = Array.from({ length: 600 }, () => uuidv7());
    await shop.given(async ({ backInStock, now }) => {
      for (const customerId of waiting) await backInStock.add({ variantId: chair, customerId }, now());
    });
    await comeIn(shop, 1);

    await Promise.all([shop.runJob('tell-back-in-stock'), shop.runJob('tell-back-in-stock')]);

    const told = (await shop.emitted(inventoryBackInStock)).map(({ customerId }) => customerId);
    expect(told.toSorted()).toEqual(waiting.toSorted());
  });

  it('has an account, and waits for what cannot be bought', async () => {
    await using shop = await startWithStock({ [chair]: { east: 1 } });

    const guest = await shop.guest.execute(REQUEST, { input: { variantId: chair } });

    expect(guest.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await request(shop, ada)).userErrors).toEqual([{ code: 'IN_STOCK' }]);
    expect((await request(shop, ada, table)).userErrors).toEqual([{ code: 'VARIANT_NOT_FOUND' }]);
  });
});

it('orders each night what no sale had ordered', async () => {
  const CANCEL = `mutation ($input: ReplenishmentCancelInput!) { replenishmentCancel(input: $input) { userErrors { code } } }`;
  await using shop = await startWithStock({ [chair]: { east: 8 }, [table]: { east: 8 } });
  const supplierId = await withPolicy(shop);
  await setPolicy(shop, { supplierId, variantId: table });
  await sell(shop, 8);
  const [{ id: replenishmentId }] = (await ordersTo(shop)).nodes;
  await shop.as(vendor).mutate(CANCEL, { input: { replenishmentId } });

  await shop.runJob('order-what-is-missing');
  await shop.runJob('order-what-is-missing');
  await collect(shop);

  const { nodes } = await ordersTo(shop, { status: { eq: 'ORDERED' } });
  expect(nodes).toMatchObject([{ lines: [{ variant: { id: chair }, quantity: 20 }] }]);
});
