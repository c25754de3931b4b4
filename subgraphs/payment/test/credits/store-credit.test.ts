import { paymentPersonalData, userErased, userErasedPerson } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ledgerTotals, unbalanced } from '../books.ts';
import { ada, bob } from '../start-payment.ts';
import { admin, change, codesOf, creditsOf, grant, inUsd, key, startWithCredits } from './credit-requests.ts';

describe('store credit', () => {
  it('is given and taken back by staff, with a reason that the customer reads', async () => {
    await using shop = await startWithCredits();

    await grant(shop, '20.00');
    const input = { customerId: ada.id, amount: inUsd('5.00'), reason: 'A mistake', idempotencyKey: 'once' };
    await change(shop.as(admin), 'storeCreditRevoke', input);
    await change(shop.as(admin), 'storeCreditRevoke', input);

    const { storeCredit } = await creditsOf(shop.as(ada));
    expect(storeCredit).toMatchObject([
      {
        balance: { amount: '15.00', currency: 'USD' },
        entries: [
          { kind: 'REVOKED', amount: { amount: '-5.00' }, balance: { amount: '15.00' }, reason: 'A mistake' },
          { kind: 'GRANTED', amount: { amount: '20.00' }, balance: { amount: '20.00' }, reason: 'Sorry' },
        ],
      },
    ]);
    expect(await ledgerTotals(shop)).toEqual({ given: -1_500, store_credit: 1_500 });
  });

  it('never goes below zero, however many take it back at once', async () => {
    await using shop = await startWithCredits();
    await grant(shop, '20.00');
    const revoke = () =>
      change(shop.as(admin), 'storeCreditRevoke', {
        ...{ customerId: ada.id, amount: inUsd('6.00'), reason: 'A mistake', idempotencyKey: key() },
      });

    const done = await Promise.all(Array.from({ length: 8 }, revoke));

    expect(done.flatMap(codesOf)).toEqual(Array.from({ length: 5 }, () => 'TOO_LITTLE_CREDIT'));
    expect((await creditsOf(shop.as(ada))).storeCredit).toMatchObject([{ balance: { amount: '2.00' } }]);
    expect(await unbalanced(shop)).toEqual([]);
  });

  it.each([
    [{ amount: inUsd('-1.00') }, 'INVALID_AMOUNT'],
    [{ reason: '' }, 'INVALID_TEXT'],
    [{ customerId: bob.id }, 'CUSTOMER_NOT_FOUND'],
  ])('is not given with %j', async (wrong, code) => {
    await using shop = await startWithCredits();
    const input = { customerId: ada.id, amount: inUsd('1.00'), reason: 'Sorry', idempotencyKey: key(), ...wrong };

    expect(codesOf(await change(shop.as(admin), 'storeCreditGrant', input))).toEqual([code]);
  });

  it('is for its customer and for staff', async () => {
    await using shop = await startWithCredits();
    await grant(shop, '20.00');

    expect(await creditsOf(shop.as(bob))).toEqual({ storeCredit: null, giftCards: null });
    expect(await creditsOf(shop.guest)).toEqual({ storeCredit: null, giftCards: null });
    expect((await creditsOf(shop.as(admin))).storeCredit).toHaveLength(1);
  });

  it('is told to its customer in the file of what there is of them, and owed to nobody once they are erased', async () => {
    await using shop = await startWithCredits();
    await grant(shop, '20.00');

    const told = await shop.ask(paymentPersonalData, { userId: ada.id, cursor: null });
    shop.answers(userErasedPerson, () => null);
    await shop.tell(userErased.draft({ userId: ada.id, erasureId: bob.id }));
    await shop.runJob('forget-person');

    expect(told.records).toMatchObject([{ about: 'credits', data: { balance: 2_000 } }]);
    expect(await creditsOf(shop.as(admin))).toEqual({ storeCredit: [], giftCards: [] });
    expect(await ledgerTotals(shop)).toEqual({ given: -2_000, store_credit: 0, unclaimed: 2_000 });
    expect(await shop.ask(paymentPersonalData, { userId: ada.id, cursor: null })).toEqual({ records: [], next: null });
  });
});
