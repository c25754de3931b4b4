import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { anOrder, chair, east, type InventoryShop, type Ordered, support, vendor } from './start-inventory.ts';

const POLICY = `mutation ($input: BackorderPolicySetInput!) { backorderPolicySet(input: $input) {
  policy { kind limit from until waiting } userErrors { code field } } }`;
export const READ_POLICY = `query ($variantId: ID!) { backorderPolicy(variantId: $variantId) { kind limit waiting variant { id } } }`;
export const RECEIVE = `mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { level { onHand } userErrors { code } } }`;
const AVAILABILITY = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on ProductVariant { availability { status available backorderable restockAt } } } }`;
const RESERVATION = `query ($orderId: ID!) { reservation(orderId: $orderId) { status
  lines { quantity warehouse { code } } backorders { variant { id } quantity filledQuantity releasedQuantity } } }`;

type Viewer = Parameters<InventoryShop['as']>[0];

export const allow = async (shop: InventoryShop, said: object, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(POLICY, { input: { variantId: chair, ...said } })).backorderPolicySet;
export const backorder = (shop: InventoryShop, limit: number, variantId = chair) =>
  allow(shop, { variantId, kind: 'BACKORDER', limit });
export const availabilityOf = async (shop: InventoryShop, id = chair) => {
  const representations = [{ __typename: 'ProductVariant', id }];
  return (await shop.guest.query(AVAILABILITY, { representations }))._entities[0].availability;
};
export const reservationOf = async (shop: InventoryShop, { orderId }: Ordered) =>
  (await shop.as(support).query(RESERVATION, { orderId })).reservation;
export const comeIn = async (shop: InventoryShop, quantity: number, { variantId = chair, warehouseId = east } = {}) => {
  const input = { variantId, warehouseId, quantity, idempotencyKey: uuidv7() };
  const { stockReceive } = await shop.as(vendor).mutate(RECEIVE, { input });
  expect(stockReceive.userErrors).toEqual([]);
  await shop.runJob('fill-backorders');
};
export const chairs = (quantity: number) => anOrder({ variantId: chair, quantity });
