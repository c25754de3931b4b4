import { orderPaymentDue, paymentFailed, paymentGuestMethod, paymentKeepGuestMethod } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { amount, orderId, type Shop, startPayment, support } from './start-payment.ts';

const card = {
  providerToken: 'tok_approve',
  brand: 'Visa',
  lastFour: '4242',
  expiryMonth: 12,
  expiryYear: 2031,
  from: '192.0.2.1',
};

const week = 7 * 24 * 3_600_000;

async function keep(shop: Shop, key: string, changes: Partial<typeof card> = {}): Promise<string> {
  const { paymentMethodId } = await shop.ask(paymentKeepGuestMethod, { ...card, ...changes }, key);
  return paymentMethodId ?? 'none';
}

/** Of a guest's order, who is no customer. */
const dueOfGuest = (paymentMethodId: string) =>
  orderPaymentDue.draft({ orderId, number: 'A-1', customerId: orderId, amount, paymentMethodId });

const statusOf = async (shop: Shop) => {
  const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Order { payments { status failureCode method { brand lastFour } } } } }`;
  const representations = [{ __typename: 'Order', id: orderId }];
  return (await shop.as(support).query(document, { representations }))._entities[0].payments;
};

describe('the card of a guest', () => {
  it('pays the order of the guest, with no account to be asked', async () => {
    await using shop = await startPayment(null);
    const paymentMethodId = await keep(shop, 'first');

    await shop.tell(dueOfGuest(paymentMethodId));
    await shop.runJob('settle-payment');

    expect(await statusOf(shop)).toEqual([
      { status: 'CAPTURED', failureCode: null, method: { brand: 'Visa', lastFour: '4242' } },
    ]);
  });

  it('is shown to who knows its id, without the token', async () => {
    await using shop = await startPayment(null);
    const id = await keep(shop, 'first');
    const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on GuestPaymentMethod { id brand lastFour expiryMonth expiryYear } } }`;
    const representations = [{ __typename: 'GuestPaymentMethod', id }];

    const { _entities } = await shop.guest.query(document, { representations });

    expect(_entities).toEqual([{ id, brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2031 }]);
    expect(await shop.ask(paymentGuestMethod, { paymentMethodId: id })).toEqual({ brand: 'Visa', lastFour: '4242' });
  });

  it('is forgotten after a week, and pays nothing then', async () => {
    await using shop = await startPayment(null);
    shop.stopClock();
    const paymentMethodId = await keep(shop, 'first');

    shop.advance(week + 1);
    await shop.runJob('forget-guest-methods');
    await shop.tell(dueOfGuest(paymentMethodId));
    await shop.runJob('settle-payment');

    expect(await shop.ask(paymentGuestMethod, { paymentMethodId })).toBeNull();
    expect(await shop.emitted(paymentFailed)).toMatchObject([{ orderId, code: 'METHOD_NOT_FOUND' }]);
  });

  it('is kept once for a question that is asked again, and is one of twenty from an address in an hour', async () => {
    await using shop = await startPayment(null);
    const first = await keep(shop, 'key 0');
    for (let index = 1; index < 20; index += 1) await keep(shop, `key ${String(index)}`);

    expect(await keep(shop, 'key 0')).toBe(first);
    expect(await keep(shop, 'one more')).toBe('none');
    expect(await keep(shop, 'from elsewhere', { from: '198.51.100.7' })).not.toBe('none');
    shop.advance(3_600_000);
    expect(await keep(shop, 'later')).not.toBe('none');
  });
});
