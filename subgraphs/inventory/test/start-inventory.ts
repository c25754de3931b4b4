import { startTestSubgraph } from '@agora/kit/testing';
import {
  deliveryCancelled,
  deliveryLinesCancelled,
  orderCancelled,
  orderConfirmed,
  orderCreated,
  orderLinesCancelled,
  type PostalAddress,
} from '@agora/schema';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { Settings } from '../src/config.ts';
import { stockLevel, stockMovement } from '../src/db/tables.ts';
import type { Warehouse } from '../src/domain/warehouse/warehouse.ts';
import { inventory } from '../src/subgraph.ts';

export const settings: Settings = {
  reservationSeconds: 1_800,
  holdSeconds: 0,
  lowStockQuantity: 10,
  maySplit: true,
  exactUpTo: undefined,
  collectingSeconds: 300,
};

export const startInventory = (options?: Parameters<typeof startTestSubgraph>[2], changed: Partial<Settings> = {}) =>
  startTestSubgraph(inventory, { ...settings, ...changed }, options);

export type InventoryShop = Awaited<ReturnType<typeof startInventory>>;

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const vendorId = '018f0000-0000-7000-8000-00000000be01';
export const vendor = {
  id: '018f0000-0000-7000-8000-0000000000f1',
  roles: ['VENDOR'],
  scopes: ['inventory:write'],
  vendorId,
};
export const otherVendor = { ...vendor, id: uuidv7(), vendorId: uuidv7() };
export const support = { id: '018f0000-0000-7000-8000-0000000000f3', roles: ['SUPPORT'], scopes: ['inventory:read'] };

export const chair = '018f0000-0000-7000-8000-0000000c4a14';
export const table = '018f0000-0000-7000-8000-00000007ab1e';
export const east = '018f0000-0000-7000-8000-00000000ea57';
export const west = '018f0000-0000-7000-8000-00000000e357';

/** A shop with two warehouses and so many of each variant in them. */
export async function startWithStock(
  stock: Readonly<Record<string, { east?: number; west?: number }>>,
  changed: Partial<Settings> = {},
) {
  const shop = await startInventory({}, changed);
  await shop.given(async ({ warehouses, levels, now }) => {
    await warehouses.add([aWarehouse({ id: east, code: 'EAST' }), aWarehouse({ id: west, code: 'WEST' })]);
    await levels.open(Object.keys(stock), vendorId);
    const receipts = Object.entries(stock).flatMap(([variantId, quantities]) => [
      receipt(variantId, east, quantities.east ?? 0),
      receipt(variantId, west, quantities.west ?? 0),
    ]);
    await levels.move(receipts, now());
  });
  return shop;
}

/** One that is called as its code, of which nobody says where it stands. */
export const aWarehouse = (said: Partial<Warehouse> & Pick<Warehouse, 'code'>): Warehouse => ({
  id: uuidv7(),
  name: said.code.charAt(0) + said.code.slice(1).toLowerCase(),
  address: null,
  serves: [],
  isOpen: true,
  version: 1,
  ...said,
});

export function receipt(variantId: string, warehouseId: string, onHandDelta: number) {
  const byItself = { reason: null, reservationId: null, movedBy: null };
  return { variantId, warehouseId, kind: 'RECEIVED' as const, onHandDelta, reservedDelta: 0, ...byItself };
}

export interface Ordered {
  readonly orderId: string;
  readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
}

export function anOrder(...lines: Ordered['lines']): Ordered {
  return { orderId: uuidv7(), lines };
}

const usd = (minor: number) => ({ minor, currency: 'USD' });
const nothing = { subtotal: usd(0), discount: usd(0), shipping: usd(0), tax: usd(0), total: usd(0) };
const shippingAddress = {
  recipient: 'Ada',
  line1: '1 Analytical Street',
  line2: null,
  city: 'Albany',
  region: 'NY',
  postalCode: '12207',
  country: 'US',
};

function fieldsOf({ orderId, lines }: Ordered) {
  const priced = lines.map((line) => {
    const money = { unitPrice: usd(100), total: usd(100 * line.quantity) };
    return { ...line, lineId: uuidv7(), productId: chair, sku: 'CHAIR', title: 'Chair', ...money };
  });
  return { orderId, number: `A-${orderId}`, customerId: ada.id, lines: priced };
}

export const created = (order: Ordered, to: PostalAddress = shippingAddress) =>
  orderCreated.draft({ ...fieldsOf(order), totals: nothing, shippingAddress: to });

export const confirmed = (order: Ordered) =>
  orderConfirmed.draft({
    ...fieldsOf(order),
    totals: nothing,
    shippingAddress,
    paymentId: order.orderId,
    shippingOption: { code: 'S', name: 'S', carrier: 'S', price: usd(0), minDays: 1, maxDays: 2 },
    confirmedAt: new Date().toISOString(),
  });

export const cancelled = (order: Ordered) =>
  orderCancelled.draft({ ...fieldsOf(order), reason: 'CHANGED_MIND', cancelledAt: new Date().toISOString() });

/** The delivery that has all of an order. */
const parcelOf = (orderId: string) => uuidv5('parcel', orderId);

/** All of an order in one parcel, or some of it in a parcel of its own. */
export const parcelCancelled = ({ orderId }: Ordered, lines?: Ordered['lines']) =>
  deliveryCancelled.draft({
    ...(lines && { lines: lines.map((line) => ({ ...line, lineId: line.variantId })) }),
    deliveryId: lines ? uuidv7() : parcelOf(orderId),
    orderId,
    customerId: ada.id,
    trackingNumber: 'AG-1',
    occurredAt: new Date().toISOString(),
  });

const inAll = (lines: Ordered['lines']) =>
  lines.map(({ variantId, quantity: quantityInAll }) => ({ lineId: variantId, variantId, quantityInAll }));

/** So many pieces of each line in all. */
export const linesCancelled = (order: Ordered, lines: Ordered['lines']) =>
  orderLinesCancelled.draft({
    ...fieldsOf(order),
    reason: 'OTHER',
    lines: inAll(lines).map((line) => ({ ...line, productId: chair, worthInAll: usd(100 * line.quantityInAll) })),
    cancelledAt: new Date().toISOString(),
  });

/** So many pieces of each line were taken out of the order's parcel in all. */
export const takenOut = ({ orderId }: Ordered, lines: Ordered['lines']) =>
  deliveryLinesCancelled.draft({
    deliveryId: parcelOf(orderId),
    orderId,
    customerId: ada.id,
    trackingNumber: 'AG-1',
    occurredAt: new Date().toISOString(),
    cancelled: inAll(lines),
  });

/** What the books say of a variant: all levels in one, once as they stand and once as the ledger adds up. */
export async function booksOf({ running }: InventoryShop, variantId: string) {
  const levels = (await running.database.db.select().from(stockLevel)).filter((row) => row.variantId === variantId);
  const movements = (await running.database.db.select().from(stockMovement)).filter(
    (row) => row.variantId === variantId,
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    levels: { onHand: sum(levels.map((row) => row.onHand)), reserved: sum(levels.map((row) => row.reserved)) },
    ledger: {
      onHand: sum(movements.map((row) => row.onHandDelta)),
      reserved: sum(movements.map((row) => row.reservedDelta)),
    },
  };
}

/** The same in the levels and in the ledger. */
export const books = (onHand: number, reserved: number) => ({
  levels: { onHand, reserved },
  ledger: { onHand, reserved },
});
