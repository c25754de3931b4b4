import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { chairs } from './backorder.ts';
import {
  cancelled,
  chair,
  confirmed,
  created,
  east,
  otherVendor,
  parcelCancelled,
  startWithStock,
  support,
  vendor,
  vendorId,
  west,
} from './start-inventory.ts';
import { serial } from '../src/db/tables.ts';
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

const SERIALS = `query ($where: StockSerialWhere, $first: Int) { stockSerials(where: $where, first: $first) { totalCount
  nodes { number status variant { id } warehouse { code } history { kind warehouse { code } } } } }`;
const at = { variantId: chair, warehouseId: east };

describe('a number', () => {
  it('is of one piece, in capitals or small letters, and stays as it was written first', async () => {
    await using shop = await startWithSerials('n1x', 'b2');
    const at = { variantId: chair, warehouseId: east };

    expect(await codeOf(shop, 'stockReceive', { ...at, quantity: 1, serials: ['N1X'] })).toBe('SERIAL_DUPLICATE');
    expect(await codeOf(shop, 'stockReceive', { ...at, quantity: 2, serials: ['c3', ' C3 '] })).toBe(
      'SERIAL_DUPLICATE',
    );
    expect(await find(shop, ' N1X ')).toMatchObject({ number: 'n1x', status: 'IN_STOCK' });
    const lines = [{ variantId: chair, quantity: 1, serials: ['N1X'] }];
    await book(shop, 'stockTransferSend', { fromWarehouseId: east, toWarehouseId: west, lines });

    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['b2'], IN_TRANSIT: ['n1x'] });
    await expectAsManyAsOnHand(shop);
    const adjusted = { ...at, delta: -1, reason: 'DAMAGED', serials: ['B2'] };
    await book(shop, 'stockAdjust', adjusted);
    expect(await placesOf(shop)).toEqual({ WRITTEN_OFF: ['b2'], IN_TRANSIT: ['n1x'] });
    expect(await codeOf(shop, 'stockReceive', { ...at, quantity: 1, serials: ['B2'] })).toBeUndefined();
    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['b2'], IN_TRANSIT: ['n1x'] });
    await expectAsManyAsOnHand(shop);
  });

  it.each(['', '  ', 'a\u0000b', 'a\nb', 'a\u200Bb', 'a\u00A0b'])('is not %j', async (number) => {
    await using shop = await startWithSerials();

    expect(
      await codeOf(shop, 'stockReceive', { variantId: chair, warehouseId: east, quantity: 1, serials: [number] }),
    ).toBe('INVALID_SERIAL');
  });

  it('that two pieces had already, in other letters, still tells them apart', async () => {
    await using shop = await startWithSerials('n1x', 'other');
    const { db } = shop.running.database;
    await db.update(serial).set({ number: 'N1X' }).where(eq(serial.number, 'other'));
    const lines = [{ variantId: chair, quantity: 1, serials: ['N1X'] }];

    await book(shop, 'stockTransferSend', { fromWarehouseId: east, toWarehouseId: west, lines });

    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['n1x'], IN_TRANSIT: ['N1X'] });
    await expectAsManyAsOnHand(shop);
  });
});

describe('a variant', () => {
  it('is tracked by serial number once all pieces that lie somewhere are named, and no longer when somebody says so', async () => {
    await using shop = await startWithStock({ [chair]: { east: 2, west: 1 } });
    const track = (stock?: object[], isTracked = true) => ({ variantId: chair, isTracked, ...(stock && { stock }) });
    const [inEast, inWest] = [
      { warehouseId: east, serials: ['A', 'B'] },
      { warehouseId: west, serials: ['C'] },
    ];
    const set = (input: Record<string, unknown>) => book(shop, 'stockSerialTrackingSet', input);

    expect((await set(track())).userErrors).toEqual([
      { code: 'SERIAL_MISSING', field: ['input', 'stock'], outstanding: 3 },
    ]);
    expect((await set(track([inEast]))).userErrors).toMatchObject([{ code: 'SERIAL_MISSING', outstanding: 1 }]);
    expect((await set(track([{ ...inEast, serials: ['A'] }, inWest]))).userErrors).toMatchObject([
      { code: 'SERIAL_MISSING', field: ['input', 'stock', '0', 'serials'], outstanding: 1 },
    ]);
    expect((await set(track([inEast, { ...inWest, serials: ['A'] }]))).userErrors).toMatchObject([
      { code: 'SERIAL_DUPLICATE', field: ['input', 'stock', '1', 'serials', '0'] },
    ]);
    expect((await set(track([inEast, inWest, inWest]))).userErrors).toMatchObject([{ code: 'WAREHOUSE_NOT_FOUND' }]);
    expect(await codeOf(shop, 'stockSerialTrackingSet', track([inEast, inWest]), otherVendor)).toBe(
      'VARIANT_NOT_FOUND',
    );
    expect(await set(track([inEast, inWest]))).toEqual({
      levels: [
        { onHand: 1, isSerialTracked: true },
        { onHand: 2, isSerialTracked: true },
      ],
      userErrors: [],
    });
    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['A', 'B', 'C'] });
    await expectAsManyAsOnHand(shop);

    await set(track(undefined, false));
    expect(await placesOf(shop)).toEqual({ UNTRACKED: ['A', 'B', 'C'] });
    expect(await codeOf(shop, 'stockReceive', { ...at, quantity: 1, serials: ['D'] })).toBe('NOT_SERIAL_TRACKED');
    expect(await codeOf(shop, 'stockReceive', { ...at, quantity: 1 })).toBeUndefined();
  });

  it('is not tracked from now on while pieces of it are on their way, nor as a kit or where nothing is shipped', async () => {
    const part = uuidv7();
    await using shop = await startWithStock({ [chair]: { east: 1 }, [part]: { east: 1 } });
    const [kit, download] = [uuidv7(), uuidv7()];
    await shop.given(async ({ levels, kits }) => {
      await levels.open([kit], vendorId);
      await levels.open([download], vendorId, [download]);
      await kits.set(kit, [{ partId: part, quantity: 1 }]);
    });
    const lines = [{ variantId: chair, quantity: 1 }];
    await book(shop, 'stockTransferSend', { fromWarehouseId: east, toWarehouseId: west, lines });

    expect(await codeOf(shop, 'stockSerialTrackingSet', { variantId: chair, isTracked: true })).toBe('IN_TRANSIT');
    expect(await codeOf(shop, 'stockSerialTrackingSet', { variantId: kit, isTracked: true })).toBe('IS_KIT');
    expect(await codeOf(shop, 'stockSerialTrackingSet', { variantId: download, isTracked: true })).toBe(
      'VARIANT_NOT_FOUND',
    );
  });
});

describe('pieces with serial numbers', () => {
  it('are named one by one when they come in, no fewer, no more and none that is here', async () => {
    await using shop = await startWithSerials('A');
    const come = (quantity: number, serials?: string[]) =>
      codeOf(shop, 'stockReceive', { ...at, quantity, ...(serials && { serials }) });

    expect(await come(1)).toBe('SERIAL_MISSING');
    expect(await come(2, ['B'])).toBe('SERIAL_MISSING');
    expect(await come(1, ['B', 'C'])).toBe('SERIAL_MISSING');
    expect(await come(2, ['B', ' B '])).toBe('SERIAL_DUPLICATE');
    expect(await come(1, ['A'])).toBe('SERIAL_DUPLICATE');
    expect(await come(1, [' '])).toBe('INVALID_SERIAL');
    expect(await come(1, ['x'.repeat(61)])).toBe('INVALID_SERIAL');
    expect(await come(2, ['B', 'C'])).toBeUndefined();
    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['A', 'B', 'C'] });
    await expectAsManyAsOnHand(shop);
  });

  it('are named when they are broken, lost or found, and only where they lie', async () => {
    await using shop = await startWithSerials('A', 'B');
    await receive(shop, ['W'], west);
    const adjust = (delta: number, serials?: string[]) =>
      codeOf(shop, 'stockAdjust', { ...at, delta, reason: delta < 0 ? 'DAMAGED' : 'FOUND', serials: serials ?? null });

    expect(await adjust(-1)).toBe('SERIAL_MISSING');
    expect(await adjust(-1, ['NONE'])).toBe('SERIAL_UNKNOWN');
    expect(await adjust(-1, ['W'])).toBe('SERIAL_ELSEWHERE');
    expect(await adjust(-1, ['B'])).toBeUndefined();
    expect(await adjust(-1, ['B'])).toBe('SERIAL_UNKNOWN');
    expect(await adjust(1, ['A'])).toBe('SERIAL_DUPLICATE');
    expect(await adjust(1, ['B'])).toBeUndefined();
    expect(await lifeOf(shop, 'B')).toEqual(['ARRIVED', 'WRITTEN_OFF', 'FOUND']);
    await expectAsManyAsOnHand(shop);
  });

  it('leave by themselves with an order, the one first that came first, and come back with its parcel', async () => {
    await using shop = await startWithSerials('C', 'A', 'B');
    const order = chairs(2);

    await shop.tell(created(order));
    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['A', 'B', 'C'] });
    await shop.tell(confirmed(order));

    expect(await placesOf(shop)).toEqual({ SOLD: ['A', 'C'], IN_STOCK: ['B'] });
    expect(await find(shop, 'C')).toMatchObject({ status: 'SOLD', isNamed: false, order: { id: order.orderId } });
    await shop.tell(parcelCancelled(order));
    await shop.tell(parcelCancelled(order));
    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['A', 'B', 'C'] });
    expect(await lifeOf(shop, 'C')).toEqual(['ARRIVED', 'SOLD', 'RETURNED']);
    expect(await find(shop, 'C')).toMatchObject({ order: null, history: [{ order: { id: order.orderId } }, {}, {}] });
    await expectAsManyAsOnHand(shop);
  });

  it('are picked for an order before it is paid, and go with it', async () => {
    await using shop = await startWithSerials('A', 'B', 'C');
    const order = chairs(2);
    await shop.tell(created(order));
    const pick = (serials: string[], orderId = order.orderId) =>
      book(shop, 'stockSerialsPick', { orderId, lines: [{ variantId: chair, serials }] });

    expect((await pick(['C'])).reservation.serials).toEqual([{ number: 'C', status: 'PICKED', isNamed: true }]);
    const other = chairs(1);
    await shop.tell(created(other));
    expect((await pick(['C'], other.orderId)).userErrors).toMatchObject([
      { code: 'SERIAL_ELSEWHERE', field: ['input', 'lines', '0', 'serials', '0'] },
    ]);
    await shop.tell(confirmed(other));
    await shop.tell(confirmed(order));

    expect(await placesOf(shop)).toEqual({ SOLD: ['A', 'B', 'C'] });
    expect(await find(shop, 'A')).toMatchObject({ order: { id: other.orderId }, isNamed: false });
    expect(await find(shop, 'C')).toMatchObject({ order: { id: order.orderId }, isNamed: true });
  });

  it('are picked after it is paid, too: what had been chosen by itself is in stock then', async () => {
    await using shop = await startWithSerials('A', 'B', 'C', 'D');
    const order = chairs(2);
    await shop.tell(created(order));
    await shop.tell(confirmed(order));
    const pick = (...serials: string[]) =>
      book(shop, 'stockSerialsPick', { orderId: order.orderId, lines: [{ variantId: chair, serials }] });

    await pick('C', 'B');

    expect(await placesOf(shop)).toEqual({ SOLD: ['B', 'C'], IN_STOCK: ['A', 'D'] });
    expect(await lifeOf(shop, 'A')).toEqual(['ARRIVED', 'SOLD', 'PUT_BACK']);
    expect((await pick('A', 'C', 'D')).userErrors).toMatchObject([{ code: 'MORE_THAN_LEFT' }]);
    expect((await pick('NONE')).userErrors).toMatchObject([{ code: 'SERIAL_UNKNOWN' }]);
    await pick('D', 'C');
    expect(await placesOf(shop)).toEqual({ SOLD: ['C', 'D'], IN_STOCK: ['A', 'B'] });
    await expectAsManyAsOnHand(shop);
  });

  it('are free again when less of the order is put aside, or none', async () => {
    await using shop = await startWithSerials('A', 'B');
    const order = chairs(2);
    await shop.tell(created(order));
    await book(shop, 'stockSerialsPick', {
      orderId: order.orderId,
      lines: [{ variantId: chair, serials: ['A', 'B'] }],
    });
    expect(await codeOf(shop, 'stockAdjust', { ...at, delta: -1, reason: 'LOST', serials: ['A'] })).toBe(
      'WOULD_BE_NEGATIVE',
    );

    await shop.tell(cancelled(order));

    expect(await placesOf(shop)).toEqual({ IN_STOCK: ['A', 'B'] });
    await expectAsManyAsOnHand(shop);
  });

  it('are picked only by whose they are, where the order has pieces, of what is tracked', async () => {
    await using shop = await startWithSerials('A');
    await receive(shop, ['W'], west);
    const order = chairs(1);
    await shop.tell(created(order));
    const pick = (lines: object[], viewer = vendor) =>
      codeOf(shop, 'stockSerialsPick', { orderId: order.orderId, lines }, viewer);
    const [{ warehouse }] = (await shop.as(vendor).query(SERIALS, { where: { number: 'A' } })).stockSerials.nodes;

    expect(warehouse).toEqual({ code: 'EAST' });
    expect(await pick([])).toBe('INVALID_LINE_COUNT');
    expect(await pick([{ variantId: chair, serials: ['A'] }], otherVendor)).toBe('VARIANT_NOT_FOUND');
    expect(await pick([{ variantId: chair, serials: ['A', 'A'] }])).toBe('SERIAL_DUPLICATE');
    const elsewhere = [
      await pick([{ variantId: chair, serials: ['W'] }]),
      await pick([{ variantId: chair, serials: ['A'] }]),
    ];
    expect(elsewhere.toSorted()).toEqual(['SERIAL_ELSEWHERE', undefined]);
    expect(
      await codeOf(shop, 'stockSerialsPick', { orderId: uuidv7(), lines: [{ variantId: chair, serials: ['A'] }] }),
    ).toBe('SERIAL_ELSEWHERE');
  });

  it('are found by their number, and listed by variant, warehouse, status and order, to staff and whose they are', async () => {
    await using shop = await startWithSerials('A', 'B', 'C');
    await receive(shop, ['W'], west);
    const order = chairs(1);
    await shop.tell(created(order));
    await shop.tell(confirmed(order));
    const list = async (where: object, viewer: Parameters<typeof shop.as>[0] = vendor) =>
      (await shop.as(viewer).query(SERIALS, { where })).stockSerials;

    expect((await list({ variantId: chair, warehouseId: east })).totalCount).toBe(3);
    expect((await list({ status: { eq: 'SOLD' } }, support)).nodes).toMatchObject([
      { status: 'SOLD', variant: { id: chair } },
    ]);
    expect((await list({ orderId: order.orderId })).totalCount).toBe(1);
    expect((await list({}, otherVendor)).totalCount).toBe(0);
    expect(await find(shop, 'B', otherVendor)).toBeNull();
    expect(await find(shop, 'NONE')).toBeNull();
    expect((await find(shop, 'B', support)).history).toMatchObject([{ kind: 'ARRIVED', movedBy: { id: vendor.id } }]);
    const one = await shop.statements(() => list({ number: 'A' }));
    expect(await shop.statements(() => list({}))).toBe(one);
  });
});
