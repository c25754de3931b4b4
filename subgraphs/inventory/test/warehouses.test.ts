import { inventoryReserved, type PostalAddress } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { withPolicy } from './replenish.ts';
import {
  anOrder,
  aWarehouse,
  booksOf,
  chair,
  created,
  east,
  type InventoryShop,
  type Ordered,
  receipt,
  startInventory,
  startWithStock,
  support,
  table,
  vendor,
  vendorId,
  west,
} from './start-inventory.ts';

const staff = { ...vendor, id: uuidv7(), vendorId: undefined, scopes: ['inventory:write', 'inventory:write:any'] };
const FIELDS = `warehouse { id code name isOpen version address { line1 line2 city region postalCode country } serves { country region } } userErrors { code field message }`;
const CREATE = `mutation ($input: WarehouseCreateInput!) { warehouseCreate(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: WarehouseUpdateInput!) { warehouseUpdate(input: $input) { ${FIELDS} } }`;
const RECEIVE = `mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { level { onHand warehouse { code } } userErrors { code } } }`;
const ADJUST = `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { level { onHand } userErrors { code } } }`;

const berlin = { line1: 'Hafenstraße 1', city: 'Berlin', postalCode: '10115', country: 'DE' };

const create = async (shop: InventoryShop, input: object) =>
  (await shop.as(staff).mutate(CREATE, { input: { code: 'NORTH', name: 'North', ...input } })).warehouseCreate;
const update = async (shop: InventoryShop, input: object) =>
  (await shop.as(staff).mutate(UPDATE, { input })).warehouseUpdate;
const receive = async (shop: InventoryShop, warehouseId: string, variantId = chair) =>
  (await shop.as(vendor).mutate(RECEIVE, { input: { warehouseId, variantId, quantity: 3, idempotencyKey: uuidv7() } }))
    .stockReceive;

it('is opened by staff where it stands, and has what comes in', async () => {
  await using shop = await startWithStock({ [chair]: { east: 1 } });

  const { warehouse } = await create(shop, {
    address: berlin,
    serves: [{ country: 'AT' }, { country: 'US', region: 'new york' }],
  });
  const booked = await receive(shop, warehouse.id);

  expect(warehouse).toEqual({
    id: expect.any(String),
    code: 'NORTH',
    name: 'North',
    isOpen: true,
    version: 1,
    address: { ...berlin, line2: null, region: null },
    serves: [
      { country: 'AT', region: null },
      { country: 'US', region: 'NY' },
    ],
  });
  expect(booked).toEqual({ level: { onHand: 3, warehouse: { code: 'NORTH' } }, userErrors: [] });
  expect((await booksOf(shop, chair)).ledger).toEqual({ onHand: 4, reserved: 0 });
});

it('takes in at once the first goods of a shop that had no warehouse', async () => {
  await using shop = await startInventory();
  await shop.given(({ levels }) => levels.open([chair], vendorId));

  const { warehouse } = await create(shop, {});
  const all = await Promise.all([receive(shop, warehouse.id), receive(shop, warehouse.id)]);

  expect(all.map(({ level }) => level.onHand).toSorted()).toEqual([3, 6]);
});

it('is nothing that cannot be', async () => {
  await using shop = await startWithStock({});
  const wrong: readonly (readonly [said: object, code: string, ...field: string[]])[] = [
    [{ code: 'north' }, 'INVALID_CODE', 'code'],
    [{ name: ' ' }, 'INVALID_TEXT', 'name'],
    [{ address: { ...berlin, city: '' } }, 'INVALID_ADDRESS', 'address', 'city'],
    [{ address: { ...berlin, postalCode: '1' } }, 'INVALID_POSTAL_CODE', 'address', 'postalCode'],
    [{ serves: [{ country: 'DE' }, { country: 'US', region: 'Bavaria' }] }, 'UNKNOWN_REGION', 'serves', '1'],
    [{ serves: Array.from({ length: 101 }, () => ({ country: 'DE' })) }, 'INVALID_AREA_COUNT', 'serves'],
    [{ code: 'EAST' }, 'WAREHOUSE_CODE_TAKEN', 'code'],
  ];

  for (const [said, code, ...field] of wrong) {
    expect((await create(shop, said)).userErrors).toMatchObject([{ code, field: ['input', ...field] }]);
  }
  expect((await create(shop, { address: { ...berlin, postalCode: '1' } })).userErrors[0].message).toContain('Germany');
  expect((await update(shop, { warehouseId: uuidv7(), name: 'X' })).userErrors).toMatchObject([
    { code: 'WAREHOUSE_NOT_FOUND' },
  ]);
});

it('is one of 200 at most', async () => {
  await using shop = await startWithStock({});
  const more = Array.from({ length: 198 }, (_, index) => aWarehouse({ code: `W${index.toString()}` }));
  await shop.given(({ warehouses }) => warehouses.add(more));

  expect((await create(shop, {})).userErrors).toMatchObject([{ code: 'TOO_MANY_WAREHOUSES' }]);
});

it('changes in what is said of it, unless somebody was faster', async () => {
  await using shop = await startWithStock({});

  const moved = await update(shop, { warehouseId: east, address: berlin, expectedVersion: 1 });
  const late = await update(shop, { warehouseId: east, name: 'Late', expectedVersion: 1 });
  const cleared = await update(shop, { warehouseId: east, address: null, name: 'Far East' });

  expect(moved.warehouse).toMatchObject({ name: 'East', version: 2, address: { city: 'Berlin' } });
  expect(late.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  expect(cleared.warehouse).toMatchObject({ name: 'Far East', version: 3, address: null });
});

it('takes no goods in once it is closed, orders none, and sells what it has', async () => {
  await using shop = await startWithStock({ [chair]: { east: 5 } });
  const supplierId = await withPolicy(shop);
  const policy = { variantId: chair, warehouseId: east, supplierId, reorderPoint: 2, orderUpTo: 9 };
  const SET = `mutation ($input: ReplenishmentPolicySetInput!) { replenishmentPolicySet(input: $input) { userErrors { code } } }`;

  const { warehouse } = await update(shop, { warehouseId: east, isOpen: false });
  const refused = await receive(shop, east);
  const set = await shop.as(vendor).mutate(SET, { input: policy });
  const policies = await shop.given(({ supplies }) => supplies.at([{ variantId: chair, warehouseId: east }]));
  await shop.tell(created(anOrder({ variantId: chair, quantity: 2 })));
  const lost = { warehouseId: east, variantId: chair, delta: -1, reason: 'LOST', idempotencyKey: uuidv7() };
  const { stockAdjust } = await shop.as(vendor).mutate(ADJUST, { input: lost });
  await update(shop, { warehouseId: east, isOpen: true });

  expect(warehouse).toMatchObject({ isOpen: false, version: 2 });
  expect(refused.userErrors).toEqual([{ code: 'WAREHOUSE_CLOSED' }]);
  expect(set.replenishmentPolicySet.userErrors).toEqual([{ code: 'WAREHOUSE_CLOSED' }]);
  expect(policies.size).toBe(0);
  expect(await shop.emitted(inventoryReserved)).toHaveLength(1);
  expect(stockAdjust).toEqual({ level: { onHand: 4 }, userErrors: [] });
  expect((await receive(shop, east)).level).toMatchObject({ onHand: 7 });
});

it('is edited by staff alone', async () => {
  await using shop = await startWithStock({});
  const input = { code: 'NORTH', name: 'North' };

  for (const viewer of [vendor, support]) {
    const { errors } = await shop.as(viewer).execute(CREATE, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect((await shop.given(({ warehouses }) => warehouses.list())).map(({ code }) => code)).toEqual(['EAST', 'WEST']);
});

const to = (country: string, region: string | null): PostalAddress => {
  return { recipient: 'Ada', line1: '1 Street', line2: null, city: 'Town', region, postalCode: '', country };
};

const orderTo = async (shop: InventoryShop, address: PostalAddress, ...lines: Ordered['lines']) => {
  await shop.tell(created(anOrder(...lines), address));
  const told = (await shop.emitted(inventoryReserved)).at(-1)?.lines ?? [];
  const codes: Readonly<Record<string, string>> = { [east]: 'EAST', [west]: 'WEST' };
  return told.map(({ warehouseId, quantity }) => `${quantity.toString()} ${codes[warehouseId] ?? 'NORTH'}`);
};

it('gives goods to who is near, as long as it has all that is wanted', async () => {
  await using shop = await startWithStock({ [chair]: { east: 100, west: 20 }, [table]: { east: 100, west: 2 } });
  await update(shop, { warehouseId: west, serves: [{ country: 'US', region: 'CA' }, { country: 'CA' }] });
  const { warehouse } = await create(shop, { address: berlin });
  await shop.given(({ levels, now }) =>
    levels.lockWith([chair], warehouse.id).then(() => levels.move([receipt(chair, warehouse.id, 9)], now())),
  );
  const one = { variantId: chair, quantity: 1 };

  expect(await orderTo(shop, to('US', 'CA'), one)).toEqual(['1 WEST']);
  expect(await orderTo(shop, to('US', 'NY'), one)).toEqual(['1 WEST']);
  expect(await orderTo(shop, to('CA', 'QC'), one)).toEqual(['1 WEST']);
  expect(await orderTo(shop, to('DE', null), one)).toEqual(['1 NORTH']);
  expect(await orderTo(shop, to('FR', null), one)).toEqual(['1 EAST']);
  expect(await orderTo(shop, to('US', 'CA'), one, { variantId: table, quantity: 3 })).toEqual(['1 EAST', '3 EAST']);
  expect(await orderTo(shop, to('DE', null), { variantId: chair, quantity: 110 })).toEqual(['98 EAST', '12 WEST']);
});
