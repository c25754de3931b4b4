import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import {
  type Buyer,
  checkoutCompletedV2,
  type Money,
  orderCancelled,
  orderConfirmed,
  orderCreated,
  orderPaymentDue,
  paymentCaptured,
  type Tender,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { aPurchase } from './purchase.ts';
import { ada, startOrder, support } from './start-order.ts';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const guest: Buyer = { kind: 'GUEST', email: 'guest@example.com' };

const GUEST_ORDER = /* GraphQL */ `
  query ($cartId: ID!) {
    guestOrder(cartId: $cartId) {
      id
      status
      paymentStatus
      guestEmail
      customer {
        id
      }
      lines {
        title
      }
      timelineEntries(first: 1) {
        nodes {
          actor {
            kind
            user {
              id
            }
          }
        }
      }
    }
  }
`;

const ORDER = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      status
      paymentStatus
    }
  }
`;

const GUEST_ORDER_CANCEL = /* GraphQL */ `
  mutation ($input: GuestOrderCancelInput!) {
    guestOrderCancel(input: $input) {
      order {
        status
        isAskedByGuest
        cancellation {
          reason
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;

/** A purchase of another buyer, or paid in another way; what is paid with nothing costs nothing. */
function aPurchaseBy(buyer: Buyer, tenders: readonly Tender[]) {
  const purchase = aPurchase();
  const { data } = purchase.completed;
  const isFree = tenders.length === 0;
  const nothing = usd(0);
  const free = {
    subtotal: nothing,
    discount: nothing,
    shipping: nothing,
    tax: nothing,
    includedTax: nothing,
    total: nothing,
  };
  const completed = checkoutCompletedV2.draft({
    ...data,
    buyer,
    shippingAddressId: buyer.kind === 'GUEST' ? null : data.shippingAddressId,
    tenders: [...tenders],
    totals: isFree ? free : data.totals,
  });
  return { ...purchase, completed, cartId: data.cartId };
}

describe('an order that costs nothing', () => {
  it('is confirmed once its stock is put aside, and nobody is asked for money', async () => {
    await using shop = await startOrder();
    const { orderId, completed, reserved } = aPurchaseBy({ kind: 'CUSTOMER', customerId: ada.id }, []);

    await shop.tell(completed);
    const before = (await shop.as(ada).query(ORDER, { id: orderId })).order;
    await shop.tell(reserved);

    expect(before).toEqual({ status: 'PENDING', paymentStatus: 'PAID' });
    expect((await shop.as(ada).query(ORDER, { id: orderId })).order).toEqual({
      status: 'CONFIRMED',
      paymentStatus: 'PAID',
    });
    expect(await shop.emitted(orderPaymentDue)).toEqual([]);
    expect(await shop.emitted(orderConfirmed)).toMatchObject([{ orderId, customerId: ada.id, paymentId: orderId }]);
  });

  it('is cancelled where there is too little stock', async () => {
    await using shop = await startOrder();
    const { orderId, completed, rejected } = aPurchaseBy({ kind: 'CUSTOMER', customerId: ada.id }, []);

    await shop.tell(completed);
    await shop.tell(rejected);

    expect((await shop.as(ada).query(ORDER, { id: orderId })).order).toEqual({
      status: 'CANCELLED',
      paymentStatus: 'NOT_DUE',
    });
  });
});

describe('an order that is paid with two payment methods', () => {
  it('asks for the money of each, and is confirmed by both', async () => {
    await using shop = await startOrder();
    const [first, second] = [uuidv7(), uuidv7()];
    const { orderId, completed, reserved, captured } = aPurchaseBy({ kind: 'CUSTOMER', customerId: ada.id }, [
      { kind: 'PAYMENT_METHOD', paymentMethodId: first, amount: usd(20_000) },
      { kind: 'PAYMENT_METHOD', paymentMethodId: second, amount: usd(4_500) },
    ]);
    const capture = (paymentId: string, amount: Money) =>
      paymentCaptured.draft({ ...captured.data, paymentId, amount, capturedInAll: amount });

    await shop.tell(completed);
    await shop.tell(reserved);
    await shop.tell(capture(uuidv7(), usd(20_000)));
    const inPart = (await shop.as(ada).query(ORDER, { id: orderId })).order;
    await shop.tell(capture(uuidv7(), usd(4_500)));

    expect(await shop.emitted(orderPaymentDue)).toMatchObject([
      { orderId, paymentMethodId: first, amount: usd(20_000) },
      { orderId, paymentMethodId: second, amount: usd(4_500) },
    ]);
    expect(inPart).toEqual({ status: 'AWAITING_PAYMENT', paymentStatus: 'PARTIALLY_PAID' });
    expect((await shop.as(ada).query(ORDER, { id: orderId })).order).toEqual({
      status: 'CONFIRMED',
      paymentStatus: 'PAID',
    });
  });
});

describe('an order that is paid with gift cards and store credit', () => {
  const card = uuidv7();
  const method = uuidv7();
  const giftCard = { kind: 'GIFT_CARD', giftCardId: card, amount: usd(4_000) } as const;

  it('asks for the money of each, and says how many there are', async () => {
    await using shop = await startOrder();
    const { orderId, completed, reserved } = aPurchaseBy({ kind: 'CUSTOMER', customerId: ada.id }, [
      giftCard,
      { kind: 'STORE_CREDIT', amount: usd(500) },
      { kind: 'PAYMENT_METHOD', paymentMethodId: method, amount: usd(20_000) },
    ]);

    await shop.tell(completed);
    await shop.tell(reserved);

    const due = { orderId, paymentsInAll: 3 };
    expect(await shop.emitted(orderPaymentDue)).toMatchObject([
      { ...due, tender: 'GIFT_CARD', paymentMethodId: card, amount: usd(4_000), key: 'payment-1' },
      { ...due, tender: 'STORE_CREDIT', paymentMethodId: ada.id, amount: usd(500), key: 'payment-2' },
      { ...due, paymentMethodId: method, amount: usd(20_000), key: 'payment-3' },
    ]);
  });

  it('of a guest is paid with a gift card alone', async () => {
    await using shop = await startOrder();
    const { orderId, completed, reserved } = aPurchaseBy(guest, [{ ...giftCard, amount: usd(24_500) }]);

    await shop.tell(completed);
    await shop.tell(reserved);

    const [due, ...others] = await shop.emitted(orderPaymentDue);
    expect(due).toMatchObject({ orderId, customerId: orderId, tender: 'GIFT_CARD', paymentMethodId: card });
    expect([due?.paymentsInAll, others]).toEqual([undefined, []]);
  });
});

describe('the order of a guest', () => {
  it('goes its way, and what is told of it names no account', async () => {
    await using shop = await startOrder();
    const { orderId, cartId, completed, reserved, dispatched, delivered } = aPurchaseBy(guest, []);

    for (const event of [completed, reserved, dispatched, delivered]) await shop.tell(event);

    expect(await shop.emitted(orderCreated)).toMatchObject([{ orderId, customerId: orderId }]);
    expect(await shop.emitted(orderConfirmed)).toMatchObject([{ orderId, customerId: orderId }]);
    expect((await shop.guest.query(GUEST_ORDER, { cartId })).guestOrder).toMatchObject({
      id: orderId,
      status: 'DELIVERED',
      guestEmail: 'guest@example.com',
      customer: null,
      lines: [{ title: 'Chair' }, { title: 'Lamp' }],
      timelineEntries: { nodes: [{ actor: { kind: 'GUEST', user: null } }] },
    });
  });

  it('is for who knows the cart that it was, and for staff; nobody finds it by its id or number', async () => {
    await using shop = await startOrder();
    const { orderId, completed } = aPurchaseBy(guest, []);
    await shop.tell(completed);
    const seenBy = async (client: typeof shop.guest) => (await client.query(ORDER, { id: orderId })).order;
    const byCart = async (cartId: string) => (await shop.guest.query(GUEST_ORDER, { cartId })).guestOrder;

    expect(await seenBy(shop.as(support))).toMatchObject({ status: 'PENDING' });
    expect(await seenBy(shop.as(ada))).toBeNull();
    expect(await seenBy(shop.as({ id: orderId }))).toBeNull();
    expect(await seenBy(shop.guest)).toBeNull();
    expect(await byCart(orderId)).toBeNull();
    expect(await byCart(uuidv7())).toBeNull();
  });

  it('is known to other services as asked for by its guest only where the cart was named', async () => {
    await using shop = await startOrder();
    const { orderId, cartId, completed } = aPurchaseBy(guest, []);
    await shop.tell(completed);
    const representations = [{ __typename: 'Order', id: orderId }];

    const byCart = await shop.guest.query('query ($cartId: ID!) { guestOrder(cartId: $cartId) { isAskedByGuest } }', {
      cartId,
    });
    const byStaff = await shop
      .as(support)
      .query(
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order { isAskedByGuest } } }',
        {
          representations,
        },
      );

    expect([byCart.guestOrder.isAskedByGuest, byStaff._entities[0].isAskedByGuest]).toEqual([true, false]);
  });

  it('is cancelled by who knows the cart, once, and by nobody else', async () => {
    await using shop = await startOrder();
    const { cartId, completed, reserved } = aPurchaseBy(guest, []);
    await shop.tell(completed);
    const cancel = async (input: object) =>
      (await shop.guest.mutate(GUEST_ORDER_CANCEL, { input: { reason: 'CHANGED_MIND', ...input } })).guestOrderCancel;

    const stranger = await cancel({ cartId: uuidv7(), idempotencyKey: 'stranger' });
    const late = await cancel({ cartId, expectedVersion: 9, idempotencyKey: 'late' });
    const answers = [await cancel({ cartId, idempotencyKey: 'one' }), await cancel({ cartId, idempotencyKey: 'one' })];
    await shop.tell(reserved);

    expect(stranger.userErrors).toEqual([{ code: 'ORDER_NOT_FOUND', field: ['input', 'cartId'] }]);
    expect(late.userErrors).toEqual([{ code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] }]);
    const cancelled = {
      order: { status: 'CANCELLED', isAskedByGuest: true, cancellation: { reason: 'CHANGED_MIND' } },
      userErrors: [],
    };
    expect(answers).toEqual([cancelled, cancelled]);
    expect(await shop.emitted(orderCancelled)).toHaveLength(1);
  });

  it('of a customer is not cancelled by the cart that it was', async () => {
    await using shop = await startOrder();
    const { completed } = aPurchase();
    await shop.tell(completed);
    const { cartId } = completed.data;
    const input = { cartId, reason: 'CHANGED_MIND', idempotencyKey: 'one' };

    const { guestOrderCancel } = await shop.as(ada).mutate(GUEST_ORDER_CANCEL, { input });

    expect(guestOrderCancel.userErrors).toEqual([{ code: 'ORDER_NOT_FOUND', field: ['input', 'cartId'] }]);
  });

  it('of a customer is not found by the cart that it was', async () => {
    await using shop = await startOrder();
    const { completed } = aPurchase();
    await shop.tell(completed);

    const answer = await shop.guest.query(GUEST_ORDER, { cartId: completed.data.cartId });

    expect(answer.guestOrder).toBeNull();
  });

  it('is cancelled by staff, and not by anybody else', async () => {
    await using shop = await startOrder();
    const { orderId, completed } = aPurchaseBy(guest, []);
    await shop.tell(completed);
    const CANCEL = /* GraphQL */ `
      mutation ($input: OrderCancelInput!) {
        orderCancel(input: $input) {
          userErrors {
            code
          }
        }
      }
    `;
    const cancelAs = async (viewer: typeof support | typeof ada) => {
      const input = { orderId, reason: 'OTHER', idempotencyKey: 'first' };
      const { orderCancel } = await shop.as(viewer).mutate(CANCEL, { input });
      return orderCancel.userErrors.map(({ code }: { code: string }) => code);
    };

    expect(await cancelAs(ada)).toEqual(['ORDER_NOT_FOUND']);
    expect(await cancelAs(support)).toEqual([]);
    expect(await shop.emitted(orderCancelled)).toMatchObject([{ orderId, customerId: orderId }]);
  });
});

it('an order of the release before is its customer’s, paid with the method that it had', async () => {
  const [orderId, paymentMethodId] = [uuidv7(), uuidv7()];
  const migrations = join(import.meta.dirname, '../migrations');
  await using database = await createDatabaseBefore(migrations, '0007_buyers_and_tenders');
  await database.run(`
    insert into placed_order (id, number, customer_id, status, status_since, payment_status, fulfilment_status, currency,
        subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor, shipping_address, shipping_option,
        payment_method_id, placed_at, stock, version) values
      ('${orderId}', 'A-1', '${ada.id}', 'PENDING', now(), 'PENDING', 'UNFULFILLED', 'USD', 9000, 0, 500, 500, 10000,
        '{}', '{}', '${paymentMethodId}', now(), 'AWAITED', 1);`);

  await using shop = await startOrder({ database });
  const order = await shop.given(({ orders }) => orders.lock(orderId));

  expect(order).toMatchObject({
    buyer: { kind: 'CUSTOMER', customerId: ada.id },
    tenders: [{ kind: 'PAYMENT_METHOD', paymentMethodId, amount: usd(10_000) }],
  });
});
