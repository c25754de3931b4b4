import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { creditEntry } from '../../src/db/tables.ts';
import { ledgerTotals, unbalanced } from '../books.ts';
import { ada, cancellation, orderId, paymentsOf, refundDue, type Shop } from '../start-payment.ts';
import { admin, change, creditsOf, issue, key, startWithCredits } from './credit-requests.ts';
import { dueInParts, settle } from './pay-with-credits.ts';

const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
const lapse = (shop: Shop) => shop.runJob('lapse-gift-cards');

const expiring = (shop: Shop, amount = '50.00') => issue(shop, amount, { expiresAt: inDays(10) });

const cardOf = async (shop: Shop, id: string) => {
  const document = `query ($id: ID!) { giftCard(id: $id) { status balance { amount } entries { kind amount { amount } by { id } } } }`;
  return (await shop.as(admin).query(document, { id })).giftCard;
};

const payWith = (shop: Shop, id: string, minor: number, of = orderId, customerId = ada.id) =>
  dueInParts(shop, [{ tender: 'GIFT_CARD', id, minor }], of, customerId);

/** Money of a card is set aside for an order whose other part is not due yet. */
async function setAside(shop: Shop, id: string, customerId = ada.id, of = orderId): Promise<void> {
  const parts = [
    { tender: 'GIFT_CARD', id, minor: 2_000 },
    { tender: 'PAYMENT_METHOD', minor: 1_000 },
  ] as const;
  await dueInParts(shop, parts, of, customerId, 1);
  await settle(shop);
}

describe('what is left on a gift card when its time is over', () => {
  it('is booked as breakage once, in its history too; other cards keep what they have', async () => {
    await using shop = await startWithCredits();
    const over = await expiring(shop);
    const empty = await expiring(shop, '5.00');
    await change(shop.as(ada), 'giftCardRedeem', { code: empty.code, idempotencyKey: key() });
    const later = await issue(shop, '20.00', { expiresAt: inDays(12) });
    const forEver = await issue(shop, '30.00');

    await lapse(shop);
    const before = await ledgerTotals(shop);
    shop.advance(11 * day);
    await lapse(shop);
    await lapse(shop);

    expect(before).toEqual({ gift_cards: 10_000, store_credit: 500, given: -10_500 });
    expect(await ledgerTotals(shop)).toEqual({
      ...{ gift_cards: 5_000, store_credit: 500, breakage: 5_000, given: -10_500 },
    });
    expect(await unbalanced(shop)).toEqual([]);
    expect(await cardOf(shop, over.id)).toEqual({
      ...{ status: 'EXPIRED', balance: { amount: '0.00' } },
      entries: [
        { kind: 'EXPIRED', amount: { amount: '-50.00' }, by: null },
        { kind: 'ISSUED', amount: { amount: '50.00' }, by: { id: admin.id } },
      ],
    });
    expect((await cardOf(shop, empty.id)).entries.map(({ kind }: { kind: string }) => kind)).not.toContain('EXPIRED');
    for (const { id } of [later, forEver]) expect(await cardOf(shop, id)).toMatchObject({ status: 'ACTIVE' });
  });

  it('is booked whole or not at all, whatever breaks off in between', async () => {
    await using shop = await startWithCredits();
    const cards = [await expiring(shop), await expiring(shop)];
    const { db } = shop.running.database;
    const full = 'no_more_than_one_card';
    await db.execute(
      sql.raw(
        `alter table ledger_entry add constraint ${full} check (account <> 'breakage' or minor < 4000) not valid`,
      ),
    );
    shop.advance(11 * day);

    await lapse(shop);
    const brokenOff = [await ledgerTotals(shop), await cardOf(shop, cards[0]?.id ?? '')];
    await db.execute(sql.raw(`alter table ledger_entry drop constraint ${full}`));
    await lapse(shop);

    expect(brokenOff).toMatchObject([{ gift_cards: 10_000, given: -10_000 }, { balance: { amount: '50.00' } }]);
    expect(await ledgerTotals(shop)).toEqual({ gift_cards: 0, breakage: 10_000, given: -10_000 });
  });

  it('waits for whoever has the card locked at that moment, and other cards do not', async () => {
    await using shop = await startWithCredits();
    const held = await expiring(shop);
    await expiring(shop, '20.00');
    shop.advance(11 * day);

    await shop.running.database.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 from credit where id = ${held.id} for update`);
      await lapse(shop);
    });
    const first = await ledgerTotals(shop);
    await lapse(shop);

    expect(first).toMatchObject({ gift_cards: 5_000, breakage: 2_000 });
    expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 0, breakage: 7_000 });
  });
});

describe('a purchase that set money of a gift card aside before its end', () => {
  it('is paid with it afterwards', async () => {
    await using shop = await startWithCredits();
    const { id } = await expiring(shop);
    await setAside(shop, id);
    shop.advance(11 * day);
    await lapse(shop);

    await dueInParts(shop, [
      { tender: 'GIFT_CARD', id, minor: 2_000 },
      { tender: 'PAYMENT_METHOD', minor: 1_000 },
    ]);
    await settle(shop);

    expect(await paymentsOf(shop)).toMatchObject([{ status: 'CAPTURED' }, { status: 'CAPTURED' }]);
    expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 0, set_aside: 0, breakage: 3_000, shop: 3_000 });
    expect(await unbalanced(shop)).toEqual([]);
  });

  it.each(['before', 'after'])(
    'gives it into the store credit of its customer when it is called off %s the rest is booked',
    async (when) => {
      await using shop = await startWithCredits();
      const { id } = await expiring(shop);
      await setAside(shop, id);
      shop.advance(11 * day);

      if (when === 'after') await lapse(shop);
      await shop.tell(cancellation(orderId, true));
      await settle(shop);
      await lapse(shop);

      const { storeCredit } = await creditsOf(shop.as(ada));
      expect(storeCredit).toMatchObject([{ balance: { amount: '20.00' }, entries: [{ kind: 'RELEASED' }] }]);
      expect(await ledgerTotals(shop)).toMatchObject({
        ...{ gift_cards: 0, store_credit: 2_000, set_aside: 0, breakage: 3_000 },
      });
      expect(await unbalanced(shop)).toEqual([]);
    },
  );

  it.each(['before', 'after'])(
    'leaves it on the card of a guest when it is called off %s the rest is booked, and it is not the shop’s',
    async (when) => {
      await using shop = await startWithCredits();
      const { id } = await expiring(shop);
      await setAside(shop, id, orderId);
      shop.advance(11 * day);

      if (when === 'after') await lapse(shop);
      await shop.tell(cancellation(orderId, true));
      await settle(shop);
      for (let round = 0; round < 2; round += 1) await lapse(shop);

      expect(await cardOf(shop, id)).toMatchObject({ status: 'EXPIRED', balance: { amount: '20.00' } });
      expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 2_000, set_aside: 0, breakage: 3_000 });
    },
  );

  it('gives back what it paid into store credit', async () => {
    await using shop = await startWithCredits();
    const { id } = await expiring(shop);
    await payWith(shop, id, 2_000);
    await settle(shop);
    shop.advance(11 * day);
    await lapse(shop);

    await shop.tell(refundDue('refund-1', 2_000));
    await settle(shop);

    expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 0, store_credit: 2_000, breakage: 3_000, shop: 0 });
  });
});

it('a gift card whose end comes while many pay with it pays nothing after it, and nothing of it is lost or booked twice', async () => {
  await using shop = await startWithCredits();
  const { id } = await expiring(shop);
  const orderIds = Array.from({ length: 16 }, () => uuidv7());
  const ended = { isOver: false };
  const settleUntilEnd = async () => {
    do await settle(shop);
    while (!ended.isOver);
  };
  const lapseUntilEnd = async () => {
    do await lapse(shop);
    while (!ended.isOver);
  };

  const paying = (async () => {
    for (const [index, of] of orderIds.entries()) {
      await payWith(shop, id, 250, of);
      if (index === 7) shop.advance(10 * day);
    }
  })().finally(() => (ended.isOver = true));
  await Promise.all([paying, settleUntilEnd(), settleUntilEnd(), lapseUntilEnd()]);
  await settle(shop);
  await lapse(shop);

  const { shop: paid = 0, ...totals } = await ledgerTotals(shop);
  expect(totals).toMatchObject({ gift_cards: 0, breakage: 5_000 - paid });
  expect(await unbalanced(shop)).toEqual([]);
  const entries = await shop.running.database.db.select().from(creditEntry);
  const lapsedAt = entries.find(({ kind }) => kind === 'EXPIRED')?.at;
  expect(entries.filter(({ kind }) => kind === 'EXPIRED')).toHaveLength(1);
  expect(entries.filter(({ kind, at }) => kind === 'PAID' && lapsedAt && at > lapsedAt)).toEqual([]);
  const codes = await Promise.all(orderIds.map(async (of) => (await paymentsOf(shop, of))[0]?.failureCode));
  expect(codes.slice(8)).toEqual(Array(8).fill('DECLINED'));
});
