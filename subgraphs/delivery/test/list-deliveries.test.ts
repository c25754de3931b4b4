import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { scheduleDelivery } from '../src/domain/schedule-delivery.ts';
import { ada, confirmation, courier, otherCourier, startDelivery, support } from './start-delivery.ts';

const DELIVERIES = /* GraphQL */ `
  query ($where: DeliveryWhere, $first: Int, $after: String) {
    deliveries(where: $where, first: $first, after: $after) {
      totalCount
      nodes {
        trackingNumber
        status
        recordable
        address {
          city
        }
        history {
          kind
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const RECORD = /* GraphQL */ `
  mutation ($input: DeliveryEventRecordInput!) {
    deliveryEventRecord(input: $input) {
      delivery {
        id
        recordable
      }
      userErrors {
        code
      }
    }
  }
`;

/** Parcels to addresses in these states, each expected a day later than the one before. */
async function startWithParcels(...regions: readonly string[]) {
  const shop = await startDelivery();
  const past = regions.map((region, index) => {
    const { data } = confirmation(uuidv7());
    const shippingAddress = { ...data.shippingAddress, region };
    const now = new Date(Date.UTC(2026, 0, 1 + index));
    return scheduleDelivery({ ...data, shippingAddress, id: data.orderId, trackingNumber: `AG${index}` }, now);
  });
  await shop.given(({ deliveries }) =>
    deliveries.addAll(past.map(({ parcel, entry }) => ({ parcel, history: [entry] }))),
  );
  return { shop, ids: past.map(({ parcel }) => parcel.id), [Symbol.asyncDispose]: () => shop[Symbol.asyncDispose]() };
}

const numbers = ({ nodes }: { nodes: { trackingNumber: string }[] }) => nodes.map((node) => node.trackingNumber);

it('lists couriers the parcels of their own depot, and staff all, those that are expected first in front', async () => {
  await using given = await startWithParcels('IL', 'WA', 'IL');
  const { shop } = given;
  const seen = async (viewer: typeof courier | typeof support) =>
    numbers((await shop.as(viewer).query(DELIVERIES)).deliveries);
  const codes = await Promise.all(
    [shop.guest, shop.as(ada)].map(async (client) => (await client.execute(DELIVERIES)).errors?.[0]?.extensions),
  );

  expect(await seen(courier)).toEqual(['AG0', 'AG2']);
  expect(await seen(otherCourier)).toEqual(['AG1']);
  expect(await seen({ ...courier, scopes: ['delivery:record', 'delivery:record:any'] })).toEqual(['AG0', 'AG1', 'AG2']);
  expect(await seen(support)).toEqual(['AG0', 'AG1', 'AG2']);
  expect(codes).toEqual([{ code: 'UNAUTHENTICATED' }, { code: 'FORBIDDEN' }]);
});

it('lists nothing for a courier who has no depot', async () => {
  await using given = await startWithParcels('IL');

  const { deliveries } = await given.shop.as({ ...courier, depot: undefined }).query(DELIVERIES);

  expect(deliveries).toMatchObject({ totalCount: 0, nodes: [] });
});

it('finds parcels by where they are and when they are expected, page by page', async () => {
  await using given = await startWithParcels('IL', 'IL', 'IL');
  const { shop, ids } = given;
  const asCourier = shop.as(courier);
  await asCourier.mutate(RECORD, { input: { deliveryId: ids[1], kind: 'PICKED_UP' } });
  const find = async (where: object) => numbers((await asCourier.query(DELIVERIES, { where })).deliveries);

  const { deliveries: first } = await asCourier.query(DELIVERIES, { first: 2 });
  const { deliveries: second } = await asCourier.query(DELIVERIES, { first: 2, after: first.pageInfo.endCursor });

  expect([numbers(first), numbers(second)]).toEqual([['AG0', 'AG1'], ['AG2']]);
  expect([first.totalCount, second.pageInfo.hasNextPage]).toEqual([3, false]);
  expect(await find({ status: { eq: 'DISPATCHED' } })).toEqual(['AG1']);
  expect(await find({ status: { oneOf: ['SCHEDULED', 'IN_TRANSIT'] } })).toEqual(['AG0', 'AG2']);
  expect(await find({ estimatedAt: { before: '2026-01-01T00:00:00Z' } })).toEqual([]);
});

it('says of each parcel what can be recorded now', async () => {
  await using given = await startWithParcels('IL');
  const { shop, ids } = given;
  const asCourier = shop.as(courier);
  const record = async (kind: string, said: object = {}) => {
    const { deliveryEventRecord } = await asCourier.mutate(RECORD, { input: { deliveryId: ids[0], kind, ...said } });
    return deliveryEventRecord.delivery.recordable;
  };

  const { deliveries } = await asCourier.query(DELIVERIES);

  expect(deliveries.nodes[0].recordable).toEqual(['PICKED_UP']);
  expect(await record('PICKED_UP')).toEqual(['IN_TRANSIT', 'OUT_FOR_DELIVERY']);
  expect(await record('OUT_FOR_DELIVERY')).toEqual(['DELIVERED', 'FAILED_ATTEMPT']);
  expect(await record('DELIVERED', { proof: 'Left with Grace' })).toEqual([]);
});

it('lists a hundred parcels with as many statements as one', async () => {
  await using given = await startWithParcels(...Array.from({ length: 100 }, () => 'IL'));
  const ask = (first: number) => given.shop.as(courier).query(DELIVERIES, { first });

  // The page, how many there are, histories.
  expect(await given.shop.statements(() => ask(1))).toBe(3);
  expect(await given.shop.statements(() => ask(100))).toBe(3);
});
