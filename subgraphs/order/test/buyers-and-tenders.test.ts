import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { type Buyer, type Money, orderConfirmed, orderPaymentDue, paymentCaptured } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { aPurchaseBy } from './purchase-by.ts';
import { ada, startOrder } from './start-order.ts';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const guest: Buyer = { kind: 'GUEST', email: 'guest@example.com' };

const ORDER = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      status
      paymentStatus
    }
  }
`;

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
