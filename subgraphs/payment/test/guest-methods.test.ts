import { randomUUID } from 'node:crypto';
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

const otherOrder = '018f0000-0000-7000-8000-0000000000d2';
const week = 7 * 24 * 3_600_000;

async function keep(shop: Shop, key: string, changes: Partial<typeof card> = {}): Promise<string> {
  const { paymentMethodId } = await shop.ask(paymentKeepGuestMethod, { ...card, ...changes }, key);
  return paymentMethodId ?? 'none';
}

async function keepMany(shop: Shop, cards: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < cards; index += 1) ids.push(await keep(shop, `many ${String(index)}`));
  return ids;
}

/** Of a guest's order, who is no customer. */
const dueOfGuest = (paymentMethodId: string, id = orderId) =>
  orderPaymentDue.draft({ orderId: id, number: 'A-1', customerId: id, amount, paymentMethodId });

async function pay(shop: Shop, paymentMethodId: string, id = orderId): Promise<void> {
  await shop.tell(dueOfGuest(paymentMethodId, id));
  await shop.runJob('settle-payment');
}

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

  it('does not count against its neighbours once it has paid: an office that buys goes on, and one that is refused does not', async () => {
    await using shop = await startPayment(null);
    const unpaid = await keepMany(shop, 19);
    const good = await keep(shop, 'good');
    const before = await keep(shop, 'too many');

    await pay(shop, good);
    const bad = await keep(shop, 'bad', { providerToken: 'tok_refuse' });
    await pay(shop, bad, otherOrder);
    const afterRefusal = await keep(shop, 'too many again');
    await shop.given(({ guestMethods, now }) => guestMethods.prove(unpaid[0] ?? 'none', now()));

    expect(await statusOf(shop)).toMatchObject([{ status: 'CAPTURED' }]);
    expect([before, afterRefusal]).toEqual(['none', 'none']);
    expect(await keep(shop, 'others paid')).not.toBe('none');
  });

  it('is one of five hundred from an address in an hour, whatever was paid', async () => {
    await using shop = await startPayment(null);
    await shop.given(async ({ guestMethods, now }) => {
      for (let index = 0; index < 500; index += 1) {
        const id = randomUUID();
        const { from, ...kept } = card;
        await guestMethods.add({ ...kept, id, createdAt: now() }, from);
        await guestMethods.prove(id, now());
      }
    });

    expect(await keep(shop, 'one more')).toBe('none');
    expect(await keep(shop, 'from elsewhere', { from: '198.51.100.7' })).not.toBe('none');
  });

  it('is kept once for a question that is asked again, and is one of twenty from an address in an hour that nobody paid with', async () => {
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
