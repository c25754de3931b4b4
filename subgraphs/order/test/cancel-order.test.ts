import { orderCancelled, orderConfirmed } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { startWithOrder } from './order-at.ts';
import { aPurchase } from './purchase.ts';
import { ada, bob, startOrder, support } from './start-order.ts';

const ORDER_CANCEL = /* GraphQL */ `
  mutation ($input: OrderCancelInput!) {
    orderCancel(input: $input) {
      order {
        status
        paymentStatus
        fulfilmentStatus
        cancellation {
          reason
        }
        version
      }
      userErrors {
        code
        field
        status
        allowedStatuses
        version
      }
    }
  }
`;

const STATUSES = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      status
      paymentStatus
      fulfilmentStatus
    }
  }
`;

const cancelling = (orderId: string, more: object = {}) => ({
  input: { orderId, reason: 'CHANGED_MIND', idempotencyKey: 'first', ...more },
});

const refusal = (code: string, field: string, more: object = {}) => ({
  order: null,
  userErrors: [{ code, field: ['input', field], status: null, allowedStatuses: null, version: null, ...more }],
});

describe('cancelling an order', () => {
  it.each([
    ['PENDING', 'NOT_DUE'],
    ['AWAITING_PAYMENT', 'PENDING'],
  ] as const)('can be done by its customer in %s, and everyone is told', async (status, paymentStatus) => {
    await using shop = await startWithOrder(status);
    const { orderId, lines } = shop.purchase;

    const answer = await shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId));

    expect(answer.orderCancel).toMatchObject({
      order: {
        status: 'CANCELLED',
        paymentStatus,
        fulfilmentStatus: 'CANCELLED',
        cancellation: { reason: 'CHANGED_MIND' },
      },
      userErrors: [],
    });
    expect(await shop.emitted(orderCancelled)).toMatchObject([{ orderId, reason: 'CHANGED_MIND', lines }]);
  });

  it('changes nothing of an order that is cancelled, whoever cancelled it and for whatever reason', async () => {
    await using shop = await startWithOrder('PENDING');
    const { orderId } = shop.purchase;
    const first = await shop.as(support).mutate(ORDER_CANCEL, cancelling(orderId, { reason: 'OTHER' }));

    const again = await shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId, { idempotencyKey: 'again' }));

    expect(again.orderCancel).toEqual(first.orderCancel);
    expect(again.orderCancel).toMatchObject({ order: { status: 'CANCELLED' }, userErrors: [] });
    expect(await shop.emitted(orderCancelled)).toHaveLength(1);
  });

  it.each(['SHIPPED', 'DELIVERED'] as const)('is refused in %s', async (status) => {
    await using shop = await startWithOrder(status);
    const before = await shop.emitted(orderCancelled);

    const answer = await shop.as(ada).mutate(ORDER_CANCEL, cancelling(shop.purchase.orderId));

    const allowedStatuses = ['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED'];
    expect(answer.orderCancel).toEqual(refusal('NOT_CANCELLABLE', 'orderId', { status, allowedStatuses }));
    expect(await shop.emitted(orderCancelled)).toEqual(before);
  });

  it('can be done by staff who manage orders', async () => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');

    const answer = await shop.as(support).mutate(ORDER_CANCEL, cancelling(shop.purchase.orderId, { reason: 'OTHER' }));

    expect(answer.orderCancel.order).toMatchObject({ status: 'CANCELLED', cancellation: { reason: 'OTHER' } });
  });

  it("answers someone else's order and one that does not exist alike", async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const reader = { ...support, scopes: ['order:read:any'] };

    const foreign = await shop.as(bob).mutate(ORDER_CANCEL, cancelling(shop.purchase.orderId));
    const withoutScope = await shop.as(reader).mutate(ORDER_CANCEL, cancelling(shop.purchase.orderId));
    const missing = await shop.as(bob).mutate(ORDER_CANCEL, cancelling(ada.id, { idempotencyKey: 'second' }));

    expect(foreign.orderCancel).toEqual(refusal('ORDER_NOT_FOUND', 'orderId'));
    expect(withoutScope).toEqual(foreign);
    expect(missing).toEqual(foreign);
    expect(await shop.emitted(orderCancelled)).toEqual([]);
  });

  it('is for those who logged in', async () => {
    await using shop = await startWithOrder('PENDING');

    const answer = await shop.guest.execute(ORDER_CANCEL, cancelling(shop.purchase.orderId));

    expect(answer.errors).toMatchObject([{ path: ['orderCancel'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is refused when the order went on since it was read', async () => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');
    const { orderId } = shop.purchase;

    const stale = await shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId, { expectedVersion: 1 }));
    const current = await shop
      .as(ada)
      .mutate(ORDER_CANCEL, cancelling(orderId, { expectedVersion: 2, idempotencyKey: 'second' }));

    expect(stale.orderCancel).toEqual(refusal('VERSION_CONFLICT', 'expectedVersion', { version: 2 }));
    expect(current.orderCancel.order).toMatchObject({ status: 'CANCELLED', version: 3 });
  });

  it('is done once for one key, however often it is sent', async () => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');
    const { orderId } = shop.purchase;

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId))),
    );
    const otherInput = await shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId, { reason: 'OTHER' }));

    for (const { orderCancel } of answers) {
      expect(orderCancel).toMatchObject({ order: { status: 'CANCELLED' }, userErrors: [] });
    }
    expect(otherInput.orderCancel).toEqual(refusal('IDEMPOTENCY_CONFLICT', 'idempotencyKey'));
    expect(await shop.emitted(orderCancelled)).toHaveLength(1);
  });

  it('waits for an order that checkout announced a moment ago', async () => {
    await using shop = await startOrder();
    const { orderId, completed } = aPurchase();

    const answering = shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId));
    await shop.tell(completed);

    expect((await answering).orderCancel.order).toMatchObject({ status: 'CANCELLED' });
  });

  it.each(['', 'x'.repeat(201), 'a\u0000b', 'half of a pair \ud800'])(
    'refuses the idempotency key %j',
    async (idempotencyKey) => {
      await using shop = await startOrder();

      const answer = await shop.as(ada).mutate(ORDER_CANCEL, cancelling(ada.id, { idempotencyKey }));

      expect(answer.orderCancel).toEqual(refusal('INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'));
    },
  );

  it('answers an id that is none, or a reason that is none, as bad input', async () => {
    await using shop = await startOrder();

    const badId = await shop.as(ada).execute(ORDER_CANCEL, cancelling('A-1'));
    const badReason = await shop.as(ada).execute(ORDER_CANCEL, cancelling(ada.id, { reason: 'OUT_OF_STOCK' }));

    expect(badId.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(badReason.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('the money of a cancelled order', () => {
  it.each([
    ['called off before it was tried', ['called off'], 'NOT_DUE'],
    ['given back after it was put aside', ['authorised', 'voided'], 'VOIDED'],
    ['paid back after it arrived late', ['authorised', 'captured', 'refunded'], 'REFUNDED'],
    ['refused all the same', ['declined'], 'FAILED'],
  ])('is %s', async (_, told, paymentStatus) => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');
    const { orderId, amount, authorised, captured, voided, failed, refunded } = shop.purchase;
    const events = new Map<string, Parameters<typeof shop.tell>[0]>([
      ['authorised', authorised],
      ['captured', captured],
      ['voided', voided],
      ['refunded', refunded(amount.minor)],
      ['declined', failed('DECLINED')],
      ['called off', failed('ORDER_CANCELLED')],
    ]);
    await shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId));

    for (const name of told) {
      const event = events.get(name);
      if (event) await shop.tell(event);
    }

    expect((await shop.as(ada).query(STATUSES, { id: orderId })).order).toMatchObject({
      status: 'CANCELLED',
      paymentStatus,
    });
    expect(await shop.emitted(orderCancelled)).toHaveLength(1);
    expect(await shop.emitted(orderConfirmed)).toEqual([]);
  });

  it('is asked back by one cancellation, whichever of payment and customer is first', async () => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');
    const { orderId, captured, stopped } = shop.purchase;

    await Promise.all([shop.tell(captured), shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId))]);
    await shop.tell(stopped);

    expect((await shop.as(ada).query(STATUSES, { id: orderId })).order).toMatchObject({
      status: 'CANCELLED',
      paymentStatus: 'PAID',
    });
    expect(await shop.emitted(orderCancelled)).toHaveLength(1);
  });
});

describe('the goods of an order that is to be cancelled', () => {
  it('stay, when the parcel had not left', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { orderId, scheduled, deliveryCancelled, stopped } = shop.purchase;
    await shop.tell(scheduled);
    await shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId));

    await shop.tell(deliveryCancelled);
    await shop.tell(stopped);

    expect((await shop.as(ada).query(STATUSES, { id: orderId })).order.fulfilmentStatus).toBe('CANCELLED');
  });

  it('are shown on their way, when the parcel was faster', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { orderId, scheduled, dispatched } = shop.purchase;
    await shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId));

    await shop.tell(scheduled);
    await shop.tell(dispatched);

    expect((await shop.as(ada).query(STATUSES, { id: orderId })).order).toMatchObject({
      status: 'SHIPPED',
      fulfilmentStatus: 'IN_TRANSIT',
    });
  });
});

it('does not let a redelivered event bring a cancelled order back', async () => {
  await using shop = await startWithOrder('PENDING');
  const { orderId, reserved } = shop.purchase;
  const id = uuidv7();
  await shop.as(ada).mutate(ORDER_CANCEL, cancelling(orderId));

  const outcomes = [await shop.tell(reserved, { id }), await shop.tell(reserved, { id })];

  expect(outcomes).toEqual(['done', 'duplicate']);
  expect((await shop.as(ada).query(STATUSES, { id: orderId })).order.status).toBe('CANCELLED');
});
