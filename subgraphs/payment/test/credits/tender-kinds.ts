import { eq } from 'drizzle-orm';
import { knownOrder, payment, paymentTransaction } from '../../src/db/tables.ts';
import type { Shop } from '../start-payment.ts';

/** How often each kind of history has happened: a test of histories shows nothing of those that it never had. */
export async function kindsOfHistories({ running: { database } }: Shop) {
  const moves = await database.db
    .select({ of: payment, move: paymentTransaction, isCancelled: knownOrder.isCancelled })
    .from(paymentTransaction)
    .innerJoin(payment, eq(payment.id, paymentTransaction.paymentId))
    .innerJoin(knownOrder, eq(knownOrder.orderId, payment.orderId));
  type Move = (typeof moves)[number];
  const count = (isOfKind: (one: Move) => boolean) => moves.filter(isOfKind).length;
  const done = (kind: Move['move']['kind'], tender: Move['of']['tender']) => (one: Move) =>
    one.move.status === 'SUCCEEDED' && one.move.kind === kind && one.of.tender === tender;
  const told = (await database.db.select().from(payment)).map(({ orderId }) => orderId);
  const orders = await database.db.select().from(knownOrder);
  const isToldInPart = ({ orderId, paymentsInAll }: (typeof orders)[number]) =>
    told.filter((id) => id === orderId).length < (paymentsInAll ?? 0);

  return {
    giftCardCaptured: count(done('CAPTURE', 'GIFT_CARD')),
    storeCreditCaptured: count(done('CAPTURE', 'STORE_CREDIT')),
    methodCaptured: count(done('CAPTURE', 'PAYMENT_METHOD')),
    giftCardVoided: count(done('VOID', 'GIFT_CARD')),
    storeCreditVoided: count(done('VOID', 'STORE_CREDIT')),
    methodVoided: count(done('VOID', 'PAYMENT_METHOD')),
    giftCardRefunded: count((one) => done('REFUND', 'GIFT_CARD')(one) && one.move.creditKind === 'GIFT_CARD'),
    storeCreditRefunded: count(done('REFUND', 'STORE_CREDIT')),
    methodRefunded: count((one) => done('REFUND', 'PAYMENT_METHOD')(one) && one.move.creditId === null),
    methodRefundedAsCredit: count((one) => done('REFUND', 'PAYMENT_METHOD')(one) && one.move.creditId !== null),
    toldAndRefunded: count((one) => one.move.kind === 'REFUND' && one.move.dueKey !== null),
    tooLittleCredit: count(({ move }) => move.refusal === 'INSUFFICIENT_FUNDS' && move.creditId !== null),
    toldInPartAndCancelled: orders.filter((one) => one.isCancelled && isToldInPart(one)).length,
  };
}
