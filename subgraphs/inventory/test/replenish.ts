import { v7 as uuidv7 } from 'uuid';
import { anOrder, chair, created, east, type InventoryShop, settings, vendor } from './start-inventory.ts';

const order = /* GraphQL */ `
  id
  number
  status
  supplier { code }
  warehouse { code }
  lines { variant { id } quantity receivedQuantity cancelledQuantity outstandingQuantity }
  lateSince
  version
`;
const userErrors = 'userErrors { code field outstanding }';

const SUPPLIER = `mutation ($input: SupplierCreateInput!) { supplierCreate(input: $input) { supplier { id code name email leadTimeDays version } ${userErrors} } }`;
const POLICY = `mutation ($input: ReplenishmentPolicySetInput!) { replenishmentPolicySet(input: $input) {
  level { available incoming replenishmentPolicy { reorderPoint orderUpTo packSize minimumQuantity supplier { code } } } ${userErrors} } }`;
const RECEIVE = `mutation ($input: ReplenishmentReceiveInput!) { replenishmentReceive(input: $input) { replenishmentOrder { ${order} } ${userErrors} } }`;
const CANCEL = `mutation ($input: ReplenishmentCancelInput!) { replenishmentCancel(input: $input) { replenishmentOrder { ${order} } ${userErrors} } }`;
const ORDERS = `query ($where: ReplenishmentOrderWhere) { replenishmentOrders(where: $where) { nodes { ${order} } totalCount } }`;

type Viewer = Parameters<InventoryShop['as']>[0];

export const acme = { code: 'ACME', name: 'Acme', email: 'orders@acme.example', leadTimeDays: 3 };

export const createSupplier = async (shop: InventoryShop, said: object = {}, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(SUPPLIER, { input: { ...acme, ...said } })).supplierCreate;

export const setPolicy = async (shop: InventoryShop, said: object, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(POLICY, { input: { ...policy, ...said } })).replenishmentPolicySet;

export const receive = async (shop: InventoryShop, said: object, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(RECEIVE, { input: { idempotencyKey: uuidv7(), ...said } })).replenishmentReceive;

export const cancel = async (shop: InventoryShop, replenishmentId: string, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(CANCEL, { input: { replenishmentId } })).replenishmentCancel;

export const ordersTo = async (shop: InventoryShop, where: object = {}, viewer: Viewer = vendor) =>
  (await shop.as(viewer).query(ORDERS, { where })).replenishmentOrders;

const policy = { variantId: chair, warehouseId: east, reorderPoint: 5, orderUpTo: 20 };

/** A shop that has chairs ordered from Acme when there are five or fewer of them. */
export async function withPolicy(shop: InventoryShop, said: object = {}): Promise<string> {
  const { supplier } = await createSupplier(shop);
  await setPolicy(shop, { supplierId: supplier.id, ...said });
  return supplier.id as string;
}

export const sell = (shop: InventoryShop, quantity: number, variantId = chair) =>
  shop.tell(created(anOrder({ variantId, quantity })));

/** The time to collect goes by. */
export async function collect(shop: InventoryShop): Promise<void> {
  shop.advance(settings.collectingSeconds * 1_000);
  await shop.runJob('send-replenishment');
}

/** An order to Acme for fifteen chairs or more that was sent. */
export async function ordered(shop: InventoryShop): Promise<string> {
  await withPolicy(shop);
  await sell(shop, 5);
  await collect(shop);
  return (await ordersTo(shop)).nodes[0].id as string;
}
