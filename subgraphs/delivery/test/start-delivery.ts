import { orderCancelled, orderConfirmed, orderLinesCancelled, type PricedLine } from '@agora/schema';
import { startTestSubgraph, type TestSubgraph } from '@agora/kit/testing';
import type { Settings } from '../src/config.ts';
import type { Stores } from '../src/db/stores.ts';
import { delivery } from '../src/subgraph.ts';

export type Shop = TestSubgraph<Stores, Settings>;

export const startDelivery = (
  settings: Partial<Settings> = {},
  options?: Parameters<typeof startTestSubgraph>[2],
): Promise<Shop> => startTestSubgraph(delivery, { isSimulated: true, simulatorStepMs: 1_000, ...settings }, options);

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };
export const courier = {
  id: '018f0000-0000-7000-8000-0000000000c0',
  roles: ['COURIER'],
  scopes: ['delivery:record'],
  depot: 'US-IL',
};
export const otherCourier = { ...courier, id: '018f0000-0000-7000-8000-0000000000c1', depot: 'US-WA' };
export const support = {
  id: '018f0000-0000-7000-8000-0000000000ff',
  roles: ['SUPPORT'],
  scopes: ['delivery:read:any'],
};
export const orderId = '018f0000-0000-7000-8000-0000000000d1';

const usd = (minor: number) => ({ minor, currency: 'USD' });

export const lineOf = (id: string, quantity = 1): PricedLine => ({
  lineId: id,
  variantId: id,
  productId: id,
  sku: 'C',
  title: 'Chair',
  quantity,
  unitPrice: usd(5_000),
  total: usd(5_000),
});

export const confirmation = (id = orderId, lines = [lineOf(id)]) =>
  orderConfirmed.draft({
    orderId: id,
    number: 'A-1',
    customerId: ada.id,
    paymentId: id,
    lines,
    totals: { subtotal: usd(5_000), discount: usd(0), shipping: usd(999), tax: usd(0), total: usd(5_999) },
    shippingAddress: {
      recipient: 'Ada Lovelace',
      line1: '12 Analytical Road',
      line2: null,
      city: 'Springfield',
      region: 'IL',
      postalCode: '62701',
      country: 'US',
    },
    shippingOption: {
      code: 'STANDARD',
      name: 'Standard',
      carrier: 'Parcel Post',
      price: usd(999),
      minDays: 3,
      maxDays: 6,
    },
    confirmedAt: new Date().toISOString(),
  });

export const cancellation = (id = orderId) =>
  orderCancelled.draft({
    orderId: id,
    number: 'A-1',
    customerId: ada.id,
    reason: 'CHANGED_MIND',
    lines: [lineOf(id)],
    cancelledAt: new Date().toISOString(),
  });

/** So many pieces of each line in all. */
export const linesCancelled = (lines: readonly PricedLine[], id = orderId) =>
  orderLinesCancelled.draft({
    orderId: id,
    number: 'A-1',
    customerId: ada.id,
    reason: 'OTHER',
    lines: lines.map(({ lineId, variantId, productId, quantity: quantityInAll, total: worthInAll }) => ({
      lineId,
      variantId,
      productId,
      quantityInAll,
      worthInAll,
    })),
    cancelledAt: new Date().toISOString(),
  });

/** A shop with one delivery, scheduled a moment ago. */
export async function startWithScheduled(settings: Partial<Settings> = {}) {
  const shop = await startDelivery(settings);
  await shop.tell(confirmation());
  return shop;
}

export const DELIVERIES = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Order {
        deliveries {
          id
          order {
            id
          }
          status
          carrier
          service
          trackingNumber
          address {
            recipient
            city
            country
          }
          failedAttempts
          proof
          history {
            kind
            note
          }
          version
        }
      }
    }
  }
`;

/** The delivery of an order, as its customer sees it. */
export async function deliveryOf(shop: Shop, id = orderId) {
  const representations = [{ __typename: 'Order', id }];
  return (await shop.as(ada).query(DELIVERIES, { representations }))._entities[0].deliveries[0];
}
