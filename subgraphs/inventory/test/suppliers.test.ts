import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { acme, createSupplier, withPolicy } from './replenish.ts';
import { ada, chair, type InventoryShop, otherVendor, startWithStock, support, vendor } from './start-inventory.ts';

const staff = { ...vendor, id: uuidv7(), vendorId: undefined, scopes: ['inventory:write', 'inventory:write:any'] };
const UPDATE = `mutation ($input: SupplierUpdateInput!) { supplierUpdate(input: $input) { supplier { name email leadTimeDays minimumOrder version } userErrors { code field } } }`;
const REMOVE = `mutation ($input: SupplierRemoveInput!) { supplierRemove(input: $input) { supplierId userErrors { code } } }`;

type Viewer = Parameters<InventoryShop['as']>[0];

const update = async (shop: InventoryShop, input: object, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(UPDATE, { input })).supplierUpdate;
const remove = async (shop: InventoryShop, supplierId: string, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(REMOVE, { input: { supplierId } })).supplierRemove;
const codesFor = async (shop: InventoryShop, viewer: Viewer) =>
  (await shop.as(viewer).query('{ suppliers { name } }')).suppliers.map(({ name }: { name: string }) => name);

it('is known by its code to its owner, and to the staff', async () => {
  await using shop = await startWithStock({});

  const { supplier } = await createSupplier(shop, { email: ' Orders@Acme.Example ' });
  const again = await createSupplier(shop);
  await createSupplier(shop, { name: 'Other' }, otherVendor);
  await createSupplier(shop, { name: 'Shop' }, staff);
  const twice = await createSupplier(shop, { name: 'Shop' }, staff);

  expect(supplier).toEqual({ id: expect.any(String), ...acme, version: 1 });
  expect(again.userErrors).toMatchObject([{ code: 'SUPPLIER_CODE_TAKEN', field: ['input', 'code'] }]);
  expect(twice.userErrors).toMatchObject([{ code: 'SUPPLIER_CODE_TAKEN' }]);
  expect([await codesFor(shop, vendor), await codesFor(shop, otherVendor)]).toEqual([['Acme'], ['Other']]);
  expect(await codesFor(shop, support)).toEqual(['Acme', 'Other', 'Shop']);
});

it('is not known by what is no code, name, address or time', async () => {
  await using shop = await startWithStock({});
  const wrong = [
    [{ code: 'acme' }, 'INVALID_CODE', 'code'],
    [{ name: ' ' }, 'INVALID_TEXT', 'name'],
    [{ email: 'acme' }, 'INVALID_EMAIL', 'email'],
    [{ leadTimeDays: 0 }, 'INVALID_LEAD_TIME', 'leadTimeDays'],
    [{ leadTimeDays: 366 }, 'INVALID_LEAD_TIME', 'leadTimeDays'],
    [{ minimumOrder: 0 }, 'INVALID_MINIMUM_ORDER', 'minimumOrder'],
    [{ minimumOrder: 1_000_001 }, 'INVALID_MINIMUM_ORDER', 'minimumOrder'],
  ] as const;

  for (const [said, code, field] of wrong) {
    expect((await createSupplier(shop, said)).userErrors).toMatchObject([{ code, field: ['input', field] }]);
  }
});

it('changes in what is said of it, unless somebody was faster', async () => {
  await using shop = await startWithStock({});
  const { supplier } = await createSupplier(shop);
  const supplierId = supplier.id as string;

  const changed = await update(shop, { supplierId, leadTimeDays: 9, minimumOrder: 12, expectedVersion: 1 });
  const late = await update(shop, { supplierId, name: 'Late', expectedVersion: 1 });
  const strange = await update(shop, { supplierId, name: 'Strange' }, otherVendor);

  expect(changed.supplier).toEqual({ name: 'Acme', email: acme.email, leadTimeDays: 9, minimumOrder: 12, version: 2 });
  expect(late.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  expect(strange.userErrors).toMatchObject([{ code: 'SUPPLIER_NOT_FOUND' }]);
});

it('is forgotten by its owner as long as nothing is ordered from it', async () => {
  await using shop = await startWithStock({ [chair]: { east: 9 } });
  const used = await withPolicy(shop);
  const unused = (await createSupplier(shop, { code: 'B' })).supplier.id as string;

  expect((await remove(shop, unused, otherVendor)).userErrors).toEqual([{ code: 'SUPPLIER_NOT_FOUND' }]);
  expect(await remove(shop, unused)).toEqual({ supplierId: unused, userErrors: [] });
  expect((await remove(shop, used)).userErrors).toEqual([{ code: 'SUPPLIER_IN_USE' }]);
});

it('is nothing for customers, nor for who acts for no vendor', async () => {
  await using shop = await startWithStock({});
  const code = async (viewer: Viewer) =>
    (await shop.as(viewer).execute('{ suppliers { name } }')).errors?.[0]?.extensions?.['code'];
  const SUPPLIER = 'mutation ($input: SupplierCreateInput!) { supplierCreate(input: $input) { supplier { id } } }';
  const homeless = { ...vendor, vendorId: undefined };

  const refused = await shop.as(homeless).execute(SUPPLIER, { input: acme });

  expect(await code(ada)).toBe('FORBIDDEN');
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(await codesFor(shop, homeless)).toEqual([]);
});
