import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ShopClient } from '../shop-client.ts';

/** A piece of the vendor's goods that came in a lot. */
export async function makeLot(vendor: ShopClient, variantId: string) {
  const { warehouses } = await vendor.request('{ warehouses { id } }');
  const lot = { code: randomUUID(), expiresAt: '2100-01-31T12:00:00.000Z' };
  const input = { variantId, warehouseId: warehouses[0].id, quantity: 1, lot, idempotencyKey: randomUUID() };
  await vendor.request(RECEIVE, { input });
  const { stockLots } = await vendor.request(LOTS, { code: lot.code });
  return { lot: stockLots.nodes[0].id as string, lotCode: lot.code };
}

/** A kit of the vendor's goods, whose creation has to be heard of first. */
export async function makeKit(vendor: ShopClient, kit: string, variantId: string) {
  const input = { variantId: kit, parts: [{ variantId, quantity: 1 }] };
  await expect
    .poll(async () => (await vendor.request(KIT, { input })).stockKitSet.userErrors, { timeout: 20_000 })
    .toEqual([]);
  return { kit };
}

const RECEIVE = 'mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { userErrors { code } } }';
const LOTS = 'query ($code: String!) { stockLots(where: { code: $code }) { nodes { id } } }';
const KIT = 'mutation ($input: StockKitSetInput!) { stockKitSet(input: $input) { userErrors { code } } }';
