import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { scheduleDelivery } from '../src/domain/schedule-delivery.ts';
import {
  ada,
  bob,
  confirmation,
  courier,
  otherCourier,
  DELIVERIES,
  deliveryOf,
  orderId,
  startDelivery,
  startWithScheduled,
  support,
} from './start-delivery.ts';

const TRACK = /* GraphQL */ `
  query ($trackingNumber: String!) {
    trackDelivery(trackingNumber: $trackingNumber) {
      trackingNumber
      carrier
      status
      history {
        kind
        at
      }
    }
  }
`;

describe('the deliveries of an order', () => {
  it('are seen by its customer, the couriers of its depot and staff only', async () => {
    await using shop = await startWithScheduled();
    const representations = [{ __typename: 'Order', id: orderId }];
    const count = async (client: typeof shop.guest) =>
      (await client.query(DELIVERIES, { representations }))._entities[0].deliveries.length;

    expect(await count(shop.as(ada))).toBe(1);
    expect(await count(shop.as(courier))).toBe(1);
    expect(await count(shop.as(otherCourier))).toBe(0);
    expect(await count(shop.as({ ...courier, depot: undefined }))).toBe(0);
    expect(await count(shop.as(support))).toBe(1);
    expect(await count(shop.as(bob))).toBe(0);
    expect(await count(shop.guest)).toBe(0);
  });

  it('are seen by a guest who came to it by the cart that they bought, as the order service says', async () => {
    await using shop = await startWithScheduled();
    const countWhen = async (isAskedByGuest: boolean) => {
      const representations = [{ __typename: 'Order', id: orderId, isAskedByGuest }];
      return (await shop.guest.query(DELIVERIES, { representations }))._entities[0].deliveries.length;
    };

    expect([await countWhen(true), await countWhen(false)]).toEqual([1, 0]);
  });

  it('are read for a hundred orders with as many statements as for one', async () => {
    await using shop = await startDelivery();
    const now = new Date();
    const orderIds = Array.from({ length: 100 }, () => uuidv7());
    const past = orderIds.map((id, index) =>
      scheduleDelivery({ ...confirmation(id).data, id, trackingNumber: `T${index}` }, now),
    );
    await shop.given(({ deliveries }) =>
      deliveries.addAll(past.map(({ parcel, entry }) => ({ parcel, history: [entry] }))),
    );
    const ask = (ids: readonly string[]) =>
      shop.as(ada).query(DELIVERIES, { representations: ids.map((id) => ({ __typename: 'Order', id })) });

    const forOne = await shop.statements(() => ask(orderIds.slice(0, 1)));
    const forHundred = await shop.statements(() => ask(orderIds));

    expect(forOne).toBe(2);
    expect(forHundred).toBe(2);
  });
});

describe('one delivery', () => {
  const DELIVERY = /* GraphQL */ `
    query ($id: ID!, $representations: [_Any!]!) {
      delivery(id: $id) {
        id
      }
      _entities(representations: $representations) {
        ... on Delivery {
          id
          address {
            line1
          }
        }
      }
    }
  `;

  it('looks the same to others as one that is not there', async () => {
    await using shop = await startWithScheduled();
    const { id } = await deliveryOf(shop);
    const ask = (client: typeof shop.guest, asked: string) =>
      client.query(DELIVERY, { id: asked, representations: [{ __typename: 'Delivery', id: asked }] });

    expect(await ask(shop.as(ada), id)).toEqual({
      delivery: { id },
      _entities: [{ id, address: { line1: '12 Analytical Road' } }],
    });
    expect(await ask(shop.as(bob), id)).toEqual({ delivery: null, _entities: [null] });
    expect(await ask(shop.as(ada), orderId)).toEqual({ delivery: null, _entities: [null] });
  });
});

describe('tracking a parcel', () => {
  it('needs its number and no account', async () => {
    await using shop = await startWithScheduled();
    const { trackingNumber } = await deliveryOf(shop);

    const answer = await shop.guest.query(TRACK, { trackingNumber: ` ${trackingNumber.toLowerCase()} ` });

    expect(answer.trackDelivery).toMatchObject({
      trackingNumber,
      carrier: 'Parcel Post',
      status: 'SCHEDULED',
      history: [{ kind: 'SCHEDULED' }],
    });
  });

  it('finds nothing for a number that is none', async () => {
    await using shop = await startWithScheduled();

    for (const trackingNumber of ['', 'AG', 'nonsense', "' or 1=1 --", 'x'.repeat(10_000)]) {
      expect(await shop.guest.query(TRACK, { trackingNumber })).toEqual({ trackDelivery: null });
    }
  });

  it('has no field about persons', async () => {
    await using shop = await startDelivery();

    for (const field of ['address { city }', 'proof', 'order { id }', 'history { note }']) {
      const answer = await shop.guest.execute(`{ trackDelivery(trackingNumber: "AG") { ${field} } }`);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    }
  });
});
