import {
  inventoryReplenishmentCancelled,
  inventoryReplenishmentOrdered,
  inventoryReplenishmentReceived,
  inventoryStockChanged,
  productCreated,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { replenishmentPolicy } from '../src/db/tables.ts';
import {
  acme,
  cancel,
  collect,
  createSupplier,
  ordered,
  ordersTo,
  receive,
  sell,
  setPolicy,
  withPolicy,
} from './replenish.ts';
import { books, booksOf, chair, east, startWithStock, table, vendor, vendorId } from './start-inventory.ts';

const dayMs = 24 * 60 * 60 * 1_000;

describe('an order to a supplier', () => {
  it('is sent once its time to collect is over, with what the goods are called', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    const product = { productId: chair, slug: 'chair', title: 'Chair', categoryId: chair, vendorId };
    const variants = [{ variantId: chair, sku: 'CHAIR-1', price: { minor: 100, currency: 'USD' } }];
    await shop.tell(productCreated.draft({ ...product, variants }));
    const supplierId = await withPolicy(shop);
    await sell(shop, 5);
    await shop.runJob('send-replenishment');
    const early = await shop.emitted(inventoryReplenishmentOrdered);

    await collect(shop);

    const [told, ...more] = await shop.emitted(inventoryReplenishmentOrdered);
    expect(early).toEqual([]);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      number: 'P-100001',
      supplier: { supplierId, name: 'Acme', email: acme.email },
      warehouse: { warehouseId: east, code: 'EAST', name: 'East' },
      lines: [{ variantId: chair, sku: 'CHAIR-1', quantity: 17 }],
    });
    expect(Date.parse(told?.expectedAt ?? '') - Date.parse(told?.orderedAt ?? '')).toBe(3 * dayMs);
    expect((await ordersTo(shop)).nodes).toMatchObject([{ status: 'ORDERED', number: 'P-100001' }]);
  });

  it('that was sent is left alone: what is wanted next goes on another one', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 }, [table]: { east: 8 } });
    const supplierId = await withPolicy(shop);
    await sell(shop, 5);
    await collect(shop);
    await setPolicy(shop, { supplierId, variantId: table });

    await sell(shop, 5, table);

    const { nodes } = await ordersTo(shop);
    expect(nodes.map(({ status }: { status: string }) => status)).toEqual(['DRAFT', 'ORDERED']);
  });

  it('comes in with several deliveries, and never more than was ordered unless somebody says so', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    const replenishmentId = await ordered(shop);
    const of = (quantity: number, said: object = {}) =>
      receive(shop, { replenishmentId, lines: [{ variantId: chair, quantity }], ...said });

    const some = await of(10);
    const tooMany = await of(8);
    const all = await of(8, { acceptExcess: true });
    const again = await of(1);

    expect(some.replenishmentOrder).toMatchObject({
      status: 'PARTLY_RECEIVED',
      lines: [{ quantity: 17, receivedQuantity: 10, outstandingQuantity: 7 }],
    });
    expect(tooMany.userErrors).toEqual([
      { code: 'MORE_THAN_ORDERED', field: ['input', 'lines', '0', 'quantity'], outstanding: 7 },
    ]);
    expect(all.replenishmentOrder).toMatchObject({
      status: 'RECEIVED',
      lines: [{ receivedQuantity: 18, outstandingQuantity: 0 }],
    });
    expect(again.userErrors).toMatchObject([{ code: 'NOT_RECEIVABLE' }]);
    expect(await booksOf(shop, chair)).toEqual(books(26, 5));
    expect(await shop.emitted(inventoryReplenishmentReceived)).toMatchObject([
      { lines: [{ variantId: chair, quantity: 10 }], isComplete: false },
      { lines: [{ variantId: chair, quantity: 8 }], isComplete: true },
    ]);
    expect((await shop.emitted(inventoryStockChanged)).at(-1)).toMatchObject({ available: 21 });
  });

  it('is received once for each idempotency key, however many deliveries are told at once', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    const replenishmentId = await ordered(shop);
    const input = { replenishmentId, lines: [{ variantId: chair, quantity: 4 }] };

    const same = await Promise.all(
      Array.from({ length: 5 }, () => receive(shop, { ...input, idempotencyKey: 'one delivery' })),
    );
    const others = await Promise.all(Array.from({ length: 5 }, () => receive(shop, input)));

    expect(same.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
    expect(others.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(3);
    expect(await booksOf(shop, chair)).toEqual(books(24, 5));
  });

  it('is received as what it is, or not at all', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    const replenishmentId = await ordered(shop);
    const nine = { variantId: chair, quantity: 9 };
    const wrong = [
      [{ lines: [] }, 'INVALID_LINE_COUNT'],
      [{ lines: [{ variantId: table, quantity: 1 }] }, 'VARIANT_NOT_FOUND'],
      [{ lines: [{ variantId: chair, quantity: 0 }] }, 'QUANTITY_OUT_OF_RANGE'],
      [{ lines: [nine, nine] }, 'MORE_THAN_ORDERED'],
      [{ replenishmentId: table }, 'REPLENISHMENT_NOT_FOUND'],
    ] as const;

    for (const [said, code] of wrong) {
      const { userErrors } = await receive(shop, { replenishmentId, lines: [nine], ...said });
      expect(userErrors).toMatchObject([{ code }]);
    }
    expect(await booksOf(shop, chair)).toEqual(books(8, 5));
  });

  it('can be called off as to the rest, of which the supplier is told, and goods are ordered anew by the next sale', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    const replenishmentId = await ordered(shop);
    await receive(shop, { replenishmentId, lines: [{ variantId: chair, quantity: 1 }] });

    const answer = await cancel(shop, replenishmentId);
    const again = await cancel(shop, replenishmentId);
    await sell(shop, 1);

    expect(answer.replenishmentOrder).toMatchObject({
      status: 'RECEIVED',
      lines: [{ receivedQuantity: 1, cancelledQuantity: 16, outstandingQuantity: 0 }],
    });
    expect(again.userErrors).toMatchObject([{ code: 'NOT_CANCELLABLE' }]);
    expect(await shop.emitted(inventoryReplenishmentCancelled)).toMatchObject([
      { number: 'P-100001', supplier: { email: acme.email }, lines: [{ variantId: chair, quantity: 16 }] },
    ]);
    expect((await ordersTo(shop, { status: { eq: 'DRAFT' } })).nodes).toMatchObject([{ lines: [{ quantity: 17 }] }]);
  });

  it('is called off without a word to anybody as long as nobody knew of it', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    await withPolicy(shop);
    await sell(shop, 5);
    const [{ id }] = (await ordersTo(shop)).nodes;

    const answer = await cancel(shop, id);
    await collect(shop);

    expect(answer.replenishmentOrder).toMatchObject({ status: 'CANCELLED' });
    expect(await shop.emitted(inventoryReplenishmentOrdered)).toEqual([]);
    expect(await shop.emitted(inventoryReplenishmentCancelled)).toEqual([]);
  });

  it('is known to be late when goods are missing that should be here', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    const replenishmentId = await ordered(shop);
    await receive(shop, { replenishmentId, lines: [{ variantId: chair, quantity: 1 }] });
    const before = await ordersTo(shop, { isLate: true });

    shop.advance(3 * dayMs);
    await shop.runJob('flag-late-replenishment');
    const late = await ordersTo(shop, { isLate: true });
    await receive(shop, { replenishmentId, lines: [{ variantId: chair, quantity: 16 }] });

    expect(before.totalCount).toBe(0);
    expect(late.nodes).toMatchObject([{ id: replenishmentId, lateSince: expect.any(String) }]);
    expect((await ordersTo(shop, { isLate: true })).totalCount).toBe(0);
  });

  it('is never late when all of it came in time', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    const replenishmentId = await ordered(shop);
    await receive(shop, { replenishmentId, lines: [{ variantId: chair, quantity: 17 }] });

    shop.advance(4 * dayMs);
    await shop.runJob('flag-late-replenishment');

    expect((await ordersTo(shop)).nodes).toMatchObject([{ status: 'RECEIVED', lateSince: null }]);
  });

  it('is sent at once when it is full', async () => {
    const many = Array.from({ length: 500 }, () => uuidv7());
    await using shop = await startWithStock(Object.fromEntries(many.map((id) => [id, {}])));
    const { supplier } = await createSupplier(shop);
    const numbers = { supplierId: supplier.id, reorderPoint: 0, orderUpTo: 1, packSize: 1, minimumQuantity: 1 };
    const policies = many.map((variantId) => ({ variantId, warehouseId: east, ...numbers }));
    await shop.running.database.db.insert(replenishmentPolicy).values(policies);
    const counted = (count: number) => many.map((id) => `${id},EAST,${count}`).join('\n');
    const book = (key: string, count: number) => {
      const body = `variantId,warehouse,counted\n${counted(count)}\n`;
      const headers = { 'content-type': 'text/csv', 'idempotency-key': key };
      return shop.request('/import/stock', { method: 'POST', headers, body }, vendor);
    };

    await book('some', 1);
    await book('none', 0);

    const [told, ...more] = await shop.emitted(inventoryReplenishmentOrdered);
    expect(told?.lines).toHaveLength(500);
    expect(more).toEqual([]);
  });
});
