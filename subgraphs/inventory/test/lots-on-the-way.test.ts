import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { ordered, ordersTo, receive as receiveOrdered } from './replenish.ts';
import { books, booksOf, chair, east, type InventoryShop, startWithStock, vendor, west } from './start-inventory.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const RECEIVE = 'mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { userErrors { code } } }';
const TRANSFER = `stockTransfer { id status lines { quantity lots { lotId code quantity inTransitQuantity } } } userErrors { code field available outstanding }`;
const mutation = (name: string) =>
  `mutation ($input: S${name.slice(1)}Input!) { ${name}(input: $input) { ${TRANSFER} } }`;
const LOTS = `query { stockLots { nodes { id code onHand expiresAt warehouse { code } } } }`;

const inDays = (days: number) => new Date(Math.floor(Date.now() / dayMs) * dayMs + days * dayMs).toISOString();
const chairs = (quantity: number, said: object = {}) => ({ variantId: chair, quantity, ...said });
const act = async (shop: InventoryShop, name: string, said: object) =>
  (await shop.as(vendor).mutate(mutation(name), { input: { idempotencyKey: uuidv7(), ...said } }))[name];
const send = (shop: InventoryShop, ...lines: object[]) =>
  act(shop, 'stockTransferSend', { fromWarehouseId: east, toWarehouseId: west, lines });
const receive = (shop: InventoryShop, transferId: string, ...lines: object[]) =>
  act(shop, 'stockTransferReceive', { transferId, lines });
const lotsOf = async (shop: InventoryShop) => (await shop.as(vendor).query(LOTS)).stockLots.nodes;
/** Of each lot in each warehouse, how many are there; empty ones left out. */
const countsOf = async (shop: InventoryShop) =>
  Object.fromEntries(
    (await lotsOf(shop))
      .filter(({ onHand }: { onHand: number }) => onHand > 0)
      .map((lot: { code: string; onHand: number; warehouse: { code: string } }) => [
        `${lot.code} ${lot.warehouse.code}`,
        lot.onHand,
      ]),
  );
const idOf = async (shop: InventoryShop, code: string): Promise<string> =>
  (await lotsOf(shop)).find((lot: { code: string }) => lot.code === code).id;

/** In the east: five that expire in 10 days, four that expire in 5, and three without a lot. */
async function startWithLots() {
  const shop = await startWithStock({ [chair]: { east: 3 } });
  for (const [code, quantity, days] of [
    ['LATE', 5, 10],
    ['SOON', 4, 5],
  ] as const) {
    const lot = { code, expiresAt: inDays(days) };
    const input = { variantId: chair, warehouseId: east, quantity, lot, idempotencyKey: uuidv7() };
    await shop.as(vendor).mutate(RECEIVE, { input });
  }
  return shop;
}

describe('goods of lots that are sent to another warehouse', () => {
  it('come in in the lots that they left in: what is in none goes first, then what expires first', async () => {
    await using shop = await startWithLots();

    const { stockTransfer } = await send(shop, chairs(8));
    const left = await countsOf(shop);
    await receive(shop, stockTransfer.id, chairs(5));
    const partly = await countsOf(shop);
    const { stockTransfer: all } = await receive(shop, stockTransfer.id, chairs(3));

    expect(stockTransfer.lines).toMatchObject([
      {
        quantity: 8,
        lots: [
          { code: 'SOON', quantity: 4, inTransitQuantity: 4 },
          { code: 'LATE', quantity: 1, inTransitQuantity: 1 },
        ],
      },
    ]);
    expect(left).toEqual({ 'LATE EAST': 4 });
    expect(partly).toEqual({ 'LATE EAST': 4, 'SOON WEST': 4, 'LATE WEST': 1 });
    expect(all).toMatchObject({
      status: 'RECEIVED',
      lines: [{ lots: [{ inTransitQuantity: 0 }, { inTransitQuantity: 0 }] }],
    });
    expect(await countsOf(shop)).toEqual(partly);
    expect(await booksOf(shop, chair)).toEqual(books(12, 0));
  });

  it('leave and come in in the lots that are named', async () => {
    await using shop = await startWithLots();
    const [late, soon] = [await idOf(shop, 'LATE'), await idOf(shop, 'SOON')];

    const { stockTransfer } = await send(shop, chairs(3, { lotId: late }), chairs(2, { lotId: soon }));
    const sent = await countsOf(shop);
    await receive(shop, stockTransfer.id, chairs(3, { lotId: late }));

    expect(sent).toEqual({ 'LATE EAST': 2, 'SOON EAST': 2 });
    expect(await countsOf(shop)).toEqual({ 'LATE EAST': 2, 'SOON EAST': 2, 'LATE WEST': 3 });
  });

  it('are refused in lots that have none of them, or not so many', async () => {
    await using shop = await startWithLots();
    const [late, soon] = [await idOf(shop, 'LATE'), await idOf(shop, 'SOON')];

    const refusals = [
      await send(shop, chairs(1, { lotId: uuidv7() })),
      await send(shop, chairs(4, { lotId: late }), chairs(2, { lotId: late })),
    ];
    const { stockTransfer } = await send(shop, chairs(1, { lotId: soon }));
    const arrivals = [
      await receive(shop, stockTransfer.id, chairs(1, { lotId: late })),
      await receive(shop, stockTransfer.id, chairs(1, { lotId: soon })),
    ];

    expect(refusals.map(({ userErrors }) => userErrors[0])).toMatchObject([
      { code: 'LOT_NOT_FOUND', field: ['input', 'lines', '0', 'lotId'] },
      { code: 'WOULD_BE_NEGATIVE', field: ['input', 'lines', '1', 'quantity'], available: 1 },
    ]);
    expect(arrivals.map(({ userErrors }) => userErrors[0]?.code)).toEqual(['LOT_NOT_FOUND', undefined]);
    expect(await countsOf(shop)).toEqual({ 'LATE EAST': 5, 'SOON EAST': 3, 'SOON WEST': 1 });
  });

  it('go back into their lots when the transfer is called off', async () => {
    await using shop = await startWithLots();
    const { stockTransfer } = await send(shop, chairs(9));

    await act(shop, 'stockTransferCancel', { transferId: stockTransfer.id });

    expect(await countsOf(shop)).toEqual({ 'LATE EAST': 5, 'SOON EAST': 4 });
    expect(await booksOf(shop, chair)).toEqual(books(12, 0));
  });

  it('are not sold where they come in when they expired on the way', async () => {
    await using shop = await startWithLots();
    const { stockTransfer } = await send(shop, chairs(4, { lotId: await idOf(shop, 'SOON') }));
    shop.advance(6 * dayMs);

    await receive(shop, stockTransfer.id, chairs(4));
    await shop.runJob('expire-lot');

    expect(await countsOf(shop)).toEqual({ 'LATE EAST': 5 });
    expect(await booksOf(shop, chair)).toEqual(books(8, 0));
  });
});

describe('ordered goods that come in', () => {
  it('come in two lots and in none at once', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    const replenishmentId = await ordered(shop);
    const lot = (code: string, days: number) => ({ lot: { code, expiresAt: inDays(days) } });
    const lines = [chairs(4, lot('A', 30)), chairs(2, lot('B', 60)), chairs(3, lot('A', 30)), chairs(1)];

    const received = await receiveOrdered(shop, { replenishmentId, lines });

    expect(received.userErrors).toEqual([]);
    expect((await ordersTo(shop)).nodes[0].lines[0].receivedQuantity).toBe(10);
    expect(await countsOf(shop)).toEqual({ 'A EAST': 7, 'B EAST': 2 });
    expect(await booksOf(shop, chair)).toEqual(books(20, 5));
  });

  it('are refused whole with a lot that has expired, or is known to expire at another time, and leave none behind', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    const replenishmentId = await ordered(shop);
    const lot = (code: string, days: number) => ({ lot: { code, expiresAt: inDays(days) } });

    const refusals = [
      await receiveOrdered(shop, { replenishmentId, lines: [chairs(1, lot('A', 30)), chairs(1, lot('B', -1))] }),
      await receiveOrdered(shop, { replenishmentId, lines: [chairs(1, lot('A', 30)), chairs(1, lot('A', 31))] }),
      await receiveOrdered(shop, { replenishmentId, lines: [chairs(500, lot('A', 30))] }),
    ];

    expect(refusals.map(({ userErrors }) => userErrors[0])).toMatchObject([
      { code: 'INVALID_LOT', field: ['input', 'lines', '1', 'lot', 'expiresAt'] },
      { code: 'INVALID_LOT', field: ['input', 'lines', '1', 'lot', 'expiresAt'] },
      { code: 'MORE_THAN_ORDERED' },
    ]);
    expect(await lotsOf(shop)).toEqual([]);
  });
});
