import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { serial, stockLevel } from '../src/db/tables.ts';
import { chair, east, type InventoryShop, startWithStock, vendor } from './start-inventory.ts';

const error = 'userErrors { code field outstanding }';
const mutations = {
  stockSerialTrackingSet: `levels { onHand isSerialTracked }`,
  stockReceive: 'level { onHand }',
  stockAdjust: 'level { onHand }',
  stockTransferSend: 'stockTransfer { id }',
  stockTransferReceive: 'stockTransfer { status }',
  stockTransferCancel: 'stockTransfer { status }',
  stockReturnReceive: 'reservation { status }',
  stockSerialsPick: 'reservation { serials { number status isNamed } }',
  stockCountStart: 'stockCount { id }',
  stockCountRecord: 'stockCount { id differentCount }',
  stockCountApprove: 'stockCount { status }',
  replenishmentReceive: 'replenishmentOrder { status }',
} as const;

type Viewer = Parameters<InventoryShop['as']>[0];

/** Carries out a mutation of stock, under a key of its own. */
export async function book(
  shop: InventoryShop,
  name: keyof typeof mutations,
  input: Readonly<Record<string, unknown>>,
  viewer: Viewer = vendor,
) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${mutations[name]} ${error} } }`;
  return (await shop.as(viewer).mutate(text, { input: { idempotencyKey: uuidv7(), ...input } }))[name];
}

/** The code with which it is refused; undefined when it is not. */
export async function codeOf(...args: Parameters<typeof book>): Promise<string | undefined> {
  return (await book(...args)).userErrors[0]?.code;
}

export const receive = (shop: InventoryShop, serials: readonly string[], warehouseId = east) =>
  book(shop, 'stockReceive', { variantId: chair, warehouseId, quantity: serials.length, serials });

/** Chairs of these numbers in the east, tracked by them. */
export async function startWithSerials(...serials: readonly string[]) {
  const shop = await startWithStock({ [chair]: {} });
  await book(shop, 'stockSerialTrackingSet', { variantId: chair, isTracked: true });
  // One by one, so that it is known which came first.
  for (const number of serials) {
    await receive(shop, [number]);
    shop.advance(1_000);
  }
  return shop;
}

const SERIAL = `query ($number: String!) { stockSerial(number: $number) { number status isNamed warehouse { code } order { id }
  stockTransfer { id } history { kind warehouse { code } order { id } stockTransfer { id } movedBy { id } } } }`;

export const find = async (shop: InventoryShop, number: string, viewer: Viewer = vendor) =>
  (await shop.as(viewer).query(SERIAL, { number })).stockSerial;

/** What became of a piece, the first thing in front. */
export const lifeOf = async (shop: InventoryShop, number: string): Promise<string[]> =>
  (await find(shop, number)).history.map(({ kind }: { kind: string }) => kind).toReversed();

/** The numbers of pieces by where they are. */
export async function placesOf(shop: InventoryShop) {
  const rows = await shop.running.database.db.select().from(serial);
  const byStatus = Map.groupBy(rows, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [status, some.map(({ number }) => number).toSorted()]),
  );
}

/** As many pieces with numbers are in stock in each warehouse as are on hand there. */
export async function expectAsManyAsOnHand(shop: InventoryShop, variantId = chair) {
  const { db } = shop.running.database;
  const pieces = (await db.select().from(serial)).filter(
    (one) => one.variantId === variantId && (one.status === 'IN_STOCK' || one.status === 'PICKED'),
  );
  const levels = (await db.select().from(stockLevel)).filter((one) => one.variantId === variantId);
  for (const { warehouseId, onHand, reserved } of levels) {
    const there = pieces.filter((one) => one.warehouseId === warehouseId);
    expect(there).toHaveLength(onHand);
    expect(there.filter(({ status }) => status === 'PICKED').length).toBeLessThanOrEqual(reserved);
  }
  expect(pieces).toHaveLength(levels.reduce((sum, { onHand }) => sum + onHand, 0));
}
