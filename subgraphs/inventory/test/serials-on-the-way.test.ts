import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { chairs } from './backorder.ts';
import {
  booksOf,
  chair,
  confirmed,
  created,
  east,
  parcelCancelled,
  startWithStock,
  vendor,
  west,
} from './start-inventory.ts';
import {
  book,
  codeOf,
  expectAsManyAsOnHand,
  find,
  lifeOf,
  placesOf,
  receive,
  startWithSerials,
} from './with-serials.ts';

describe('pieces with serial numbers', () => {
  it('are named when they come back from a customer, and are those that left with the order', async () => {
    await using shop = await startWithSerials('A', 'B', 'C');
    const [order, other] = [chairs(2), chairs(1)];
    for (const one of [order, other]) {
      await shop.tell(created(one));
      await shop.tell(confirmed(one));
    }
    const back = (lines: object[]) =>
      book(shop, 'stockReturnReceive', { orderId: order.orderId, warehouseId: west, lines });
    const line = (condition: string, ...serials: string[]) => ({
      variantId: chair,
      quantity: serials.length,
      condition,
      serials,
    });

    expect((await back([{ ...line('SOUND', 'A'), serials: null }])).userErrors).toMatchObject([
      { code: 'SERIAL_MISSING' },
    ]);
    expect((await back([line('SOUND', 'NONE')])).userErrors).toMatchObject([{ code: 'SERIAL_UNKNOWN' }]);
    expect((await back([line('SOUND', 'C')])).userErrors).toMatchObject([
      { code: 'SERIAL_ELSEWHERE', field: ['input', 'lines', '0', 'serials', '0'] },
    ]);
    expect((await back([line('SOUND', 'A'), line('DAMAGED', 'A')])).userErrors).toMatchObject([
      { code: 'SERIAL_DUPLICATE' },
    ]);
    expect((await back([line('SOUND', 'B'), line('DAMAGED', 'A')])).userErrors).toEqual([]);

    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['B'], WRITTEN_OFF: ['A'], SOLD: ['C'] });
    expect(await find(shop, 'B')).toMatchObject({ warehouse: { code: 'WEST' } });
    expect(await lifeOf(shop, 'A')).toEqual(['ARRIVED', 'SOLD', 'RETURNED', 'WRITTEN_OFF']);
    await expectAsManyAsOnHand(shop);
  });

  it('that left before anybody asked for numbers come back with a number that somebody gives them, or with none', async () => {
    await using shop = await startWithStock({ [chair]: { east: 2 } });
    const order = chairs(2);
    await shop.tell(created(order));
    await shop.tell(confirmed(order));
    await book(shop, 'stockSerialTrackingSet', { variantId: chair, isTracked: true });
    const lines = [{ variantId: chair, quantity: 1, condition: 'SOUND', serials: ['NEW'] }];

    expect(
      await codeOf(shop, 'stockReturnReceive', { orderId: order.orderId, warehouseId: east, lines }),
    ).toBeUndefined();
    await shop.tell(parcelCancelled(order, [{ variantId: chair, quantity: 1 }]));

    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['NEW', expect.stringMatching(/^UNNAMED-/)] });
    await expectAsManyAsOnHand(shop);
  });

  it('go from one warehouse to another by name; the rest goes back or is lost', async () => {
    await using shop = await startWithSerials('A', 'B', 'C', 'D');
    const send = (...serials: string[]) =>
      book(shop, 'stockTransferSend', {
        fromWarehouseId: east,
        toWarehouseId: west,
        lines: [{ variantId: chair, quantity: 2, serials }],
      });
    const arrive = (transferId: string, serials: string[], restIsLost = false) =>
      codeOf(shop, 'stockTransferReceive', {
        transferId,
        lines: [{ variantId: chair, quantity: 1, serials }],
        restIsLost,
      });

    expect((await send()).userErrors).toMatchObject([{ code: 'SERIAL_MISSING', outstanding: 2 }]);
    const first = (await send('B', 'C')).stockTransfer.id;
    expect((await send('B', 'A')).userErrors).toMatchObject([{ code: 'SERIAL_ELSEWHERE' }]);
    const second = (await send('A', 'D')).stockTransfer.id;
    expect(await placesOf(shop)).toEqual({ IN_TRANSIT: ['A', 'B', 'C', 'D'] });
    expect(await arrive(first, [])).toBe('SERIAL_MISSING');
    expect(await arrive(first, ['NONE'])).toBe('SERIAL_UNKNOWN');
    expect(await arrive(first, ['A'])).toBe('SERIAL_ELSEWHERE');
    expect(await arrive(first, ['C'], true)).toBeUndefined();
    expect(await arrive(second, ['A'])).toBeUndefined();
    await book(shop, 'stockTransferCancel', { transferId: second });

    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['A', 'C', 'D'], WRITTEN_OFF: ['B'] });
    expect(await lifeOf(shop, 'C')).toEqual(['ARRIVED', 'SENT', 'MOVED']);
    expect(await lifeOf(shop, 'D')).toEqual(['ARRIVED', 'SENT', 'PUT_BACK']);
    expect(await lifeOf(shop, 'B')).toEqual(['ARRIVED', 'SENT', 'LOST']);
    expect(await find(shop, 'D')).toMatchObject({ warehouse: { code: 'EAST' }, stockTransfer: null });
    await expectAsManyAsOnHand(shop);
  });

  it('are counted by name: what nobody found goes, what the books did not know comes, and what left since is neither', async () => {
    await using shop = await startWithSerials('A', 'B', 'C');
    await receive(shop, ['W'], west);
    const { stockCount } = await book(shop, 'stockCountStart', { warehouseId: east, variantIds: [chair] });
    const record = (counted: number, serials?: string[]) =>
      codeOf(shop, 'stockCountRecord', {
        countId: stockCount.id,
        lines: [{ variantId: chair, counted, serials: serials ?? null }],
      });

    expect(await record(2)).toBe('SERIAL_MISSING');
    expect(await record(1, ['W'])).toBe('SERIAL_ELSEWHERE');
    expect(await record(2, ['C', 'NEW'])).toBeUndefined();
    // The first of those that were not found leaves, as far as the books know.
    const order = chairs(1);
    await shop.tell(created(order));
    await shop.tell(confirmed(order));
    expect(await codeOf(shop, 'stockCountApprove', { countId: stockCount.id })).toBeUndefined();

    expect(await placesOf(shop)).toEqual({ SOLD: ['A'], WRITTEN_OFF: ['B'], IN_STOCK: ['C', 'NEW', 'W'] });
    await expectAsManyAsOnHand(shop);
    const { levels, ledger } = await booksOf(shop, chair);
    expect(ledger).toEqual(levels);
  });

  it('are not counted by a file, which names none', async () => {
    await using shop = await startWithSerials('A');
    const file = `variantId,warehouse,counted\n${chair},EAST,5\n`;
    const headers = { 'content-type': 'text/csv', 'idempotency-key': uuidv7() };

    const answer = await shop.request('/import/stock', { method: 'POST', headers, body: file }, vendor);

    expect(await answer.json()).toMatchObject({ changed: 0, refusals: [{ code: 'SERIAL_MISSING' }] });
    await expectAsManyAsOnHand(shop);
  });
});
