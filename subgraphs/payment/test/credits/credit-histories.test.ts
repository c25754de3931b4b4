import { paymentCaptured } from '@agora/schema';
import { eq, sum } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { credit } from '../../src/db/tables.ts';
import { ledgerTotals, unbalanced } from '../books.ts';
import { moodyProvider } from '../moody-provider.ts';
import { REFUND } from '../refund-payment.ts';
import { ada, cancellation, paymentsOf, refundDue, type Shop } from '../start-payment.ts';
import { type Happening, happening, oneOfEach } from './credit-happenings.ts';
import { admin, change, codesOf, grant, inUsd, issue, key, startWithCredits } from './credit-requests.ts';
import { dueInParts, type Part, settle } from './pay-with-credits.ts';
import { faultsOfTenders, refundsBesideTheirCard } from './tender-books.ts';
import { kindsOfHistories } from './tender-kinds.ts';

const money = (minor: number) => (minor / 100).toFixed(2);

/** A shop with two gift cards, and orders of one customer. What staff are refused is put to `refusals`. */
async function shopOf(shop: Shop, refusals: string[]) {
  const cards = [await issue(shop, '60.00'), await issue(shop, '30.00')];
  const orders: string[] = [];
  const partsOf = new Map<string, readonly Part[]>();
  const told = new Map<string, number>();
  const pick = (order: number) => (orders.length === 0 ? undefined : orders[order % orders.length]);
  const capturedOf = async (orderId: string) =>
    (await shop.emitted(paymentCaptured))
      .filter((one) => one.orderId === orderId)
      .reduce((all, { amount }) => all + amount.minor, 0);
  let keys = 0;

  const tellRefund = async (orderId: string, share: number) => {
    const untold = (await capturedOf(orderId)) - (told.get(orderId) ?? 0);
    const part = Math.ceil(untold * share);
    if (part <= 0) return;
    told.set(orderId, (told.get(orderId) ?? 0) + part);
    const due = refundDue(`refund-${(keys += 1).toString()}`, part, orderId);
    await shop.tell(due);
    await shop.tell(due);
  };

  const happen = async (one: Happening): Promise<unknown> => {
    switch (one.kind) {
      case 'BOUGHT': {
        const id = cards[one.card]?.id ?? '';
        const parts = one.parts.map((part) => (part.tender === 'GIFT_CARD' ? { ...part, id } : part));
        const orderId = uuidv7();
        orders.push(orderId);
        partsOf.set(orderId, parts);
        const told = one.isToldInPart ? Math.max(parts.length - 1, 1) : parts.length;
        await dueInParts(shop, parts, orderId, ada.id, told);
        return dueInParts(shop, parts, orderId, ada.id, told);
      }
      case 'TOLD_WHOLE': {
        const orderId = pick(one.order);
        return orderId && dueInParts(shop, partsOf.get(orderId) ?? [], orderId);
      }
      case 'CANCELLED': {
        const orderId = pick(one.order);
        return orderId && shop.tell(cancellation(orderId, true));
      }
      case 'REFUND_DUE': {
        const orderId = pick(one.order);
        return orderId && tellRefund(orderId, one.share);
      }
      case 'GIVEN_BACK': {
        const payments = await paymentsOf(shop, pick(one.order));
        const payment = payments[one.payment % payments.length];
        if (!payment) return undefined;
        const amount = inUsd(money(Math.ceil(Number(payment.captured.amount) * 100 * one.share)));
        const give = () => {
          const input = { paymentId: payment.id, amount, reason: 'Kind', to: one.to, idempotencyKey: key() };
          return shop.as(admin).mutate(REFUND, { input });
        };
        const answers = await Promise.all(Array.from({ length: one.times }, give));
        refusals.push(...answers.flatMap(({ paymentRefund }) => codesOf(paymentRefund)));
        return undefined;
      }
      case 'DISABLED':
        return change(shop.as(admin), 'giftCardDisable', { giftCardId: cards[one.card]?.id });
      case 'ENABLED':
        return change(shop.as(admin), 'giftCardEnable', { giftCardId: cards[one.card]?.id });
      case 'REDEEMED':
        return change(shop.as(ada), 'giftCardRedeem', { code: cards[one.card]?.code });
      case 'GRANTED':
        return grant(shop, money(one.minor));
      case 'SETTLE':
        return settle(shop);
    }
  };
  return { orders, happen, tellRefund };
}

async function settleAll(shop: Shop) {
  for (let round = 0; round < 5; round += 1) {
    await settle(shop);
    shop.advance(60_000);
  }
}

async function balances(shop: Shop, kind: 'GIFT_CARD' | 'STORE_CREDIT') {
  const { db } = shop.running.database;
  const [row] = await db
    .select({ all: sum(credit.balance).mapWith(Number) })
    .from(credit)
    .where(eq(credit.kind, kind));
  return row?.all ?? 0;
}

/** Accounts without an entry hold nothing. */
const held = async (shop: Shop) => ({
  ...{ customer: 0, provider: 0, shop: 0, gift_cards: 0, store_credit: 0, set_aside: 0, given: 0 },
  ...(await ledgerTotals(shop)),
});

it('of gift cards, store credit and cards no unit of money is lost or made, whatever is bought, called off, given back and broken off at once', async () => {
  const refusals: string[] = [];
  const mood = { refuses: false, breaks: false };
  await using shop = await startWithCredits('tok_approve', { provider: (db) => moodyProvider(db, mood) });

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(happening, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 12 }),
      async (steps) => {
        mood.breaks = true;
        const { orders, happen, tellRefund } = await shopOf(shop, refusals);
        for (const step of steps) await Promise.all(step.map(happen));
        const midway = await held(shop);
        expect([await balances(shop, 'GIFT_CARD'), await balances(shop, 'STORE_CREDIT')]).toEqual([
          midway.gift_cards,
          midway.store_credit,
        ]);

        mood.breaks = false;
        await settleAll(shop);
        for (const orderId of orders) await shop.tell(cancellation(orderId, true));
        await settleAll(shop);
        // While its card can be used, all goes back onto it.
        for (const card of [0, 1]) await happen({ kind: 'ENABLED', card });
        const elsewhere = await refundsBesideTheirCard(shop);
        for (const orderId of orders) await tellRefund(orderId, 1);
        await settleAll(shop);
        expect(await refundsBesideTheirCard(shop)).toEqual(elsewhere);

        // All that was bought is called off: what was paid is where it can be spent, and the shop has nothing of it.
        const after = await held(shop);
        expect(after).toMatchObject({ shop: 0, set_aside: 0, provider: 0 });
        expect(after.gift_cards).toBe(await balances(shop, 'GIFT_CARD'));
        expect(after.store_credit).toBe(await balances(shop, 'STORE_CREDIT'));
        expect(after.customer + after.given + after.gift_cards + after.store_credit).toBe(0);
        expect(await unbalanced(shop)).toEqual([]);
        expect(await faultsOfTenders(shop)).toEqual([]);
      },
    ),
    // The shop stays what a history made of it: a smaller one after a failure would say nothing.
    { numRuns: 6, endOnFailure: true, examples: [[oneOfEach]] },
  );

  const counts = { ...(await kindsOfHistories(shop)), moreThanIsLeft: refusals.filter(isTooMuch).length };
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
}, 120_000);

const isTooMuch = (code: string) => code === 'AMOUNT_EXCEEDS_CAPTURED';
