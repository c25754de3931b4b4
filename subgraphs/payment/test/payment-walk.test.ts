import { add, type Money, zero } from '@agora/schema';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { failPayment } from '../src/domain/fail-payment.ts';
import { finishTransaction } from '../src/domain/finish-transaction.ts';
import { nextStep } from '../src/domain/next-step.ts';
import { openPayment } from '../src/domain/open-payment.ts';
import type { Payment } from '../src/domain/payment.ts';
import { heldOf, refundableOf } from '../src/domain/payment-status.ts';
import { postingsOf } from '../src/domain/postings.ts';
import { startTransaction } from '../src/domain/start-transaction.ts';
import type { Transaction } from '../src/domain/transaction.ts';
import { ada, amount, orderId } from './start-payment.ts';

interface Kept {
  readonly payment: Payment;
  readonly transactions: readonly Transaction[];
  readonly isCancelled: boolean;
}

const now = new Date();
const byCard = { tender: 'PAYMENT_METHOD', creditId: null, method: null } as const;
const method = { providerToken: 'tok', brand: 'Visa', lastFour: '4242' };

/** What may happen to a payment between two steps of its own. */
const happening = fc.oneof(
  fc.constant({ kind: 'STEP' as const }),
  fc.record({ kind: fc.constant('ANSWER' as const), isApproved: fc.boolean() }),
  fc.record({ kind: fc.constant('ANSWER' as const), isApproved: fc.constant(true) }),
  fc.constant({ kind: 'CANCEL' as const }),
  fc.record({ kind: fc.constant('REFUND' as const), minor: fc.integer({ min: -5, max: 20_000 }) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

function begin(kept: Kept, kind: Transaction['kind'], asked: Money): Kept {
  const started = startTransaction(kept.payment, { id: uuidv7(), kind, amount: asked }, now);
  if (started.refused) return kept;
  return { ...kept, payment: started.payment, transactions: [...kept.transactions, started.transaction] };
}

const settling = ({ transactions, isCancelled }: Kept) => ({
  order: { isCancelled, isGivenBack: isCancelled },
  begun: transactions.find(({ status }) => status === 'PENDING'),
  due: undefined,
});

function step(kept: Kept): Kept {
  const next = nextStep(kept.payment, settling(kept));
  switch (next.step) {
    case 'START':
      return begin(kept, next.kind, next.amount);
    case 'FAIL':
      return { ...kept, payment: failPayment(kept.payment, next.code, now).payment };
    case 'FIND_METHOD':
      return { ...kept, payment: { ...kept.payment, method } };
    case 'CARRY_OUT':
    case 'REST':
      return kept;
  }
}

function answer(kept: Kept, isApproved: boolean): Kept {
  const begun = kept.transactions.find(({ status }) => status === 'PENDING');
  if (!begun) return kept;
  const said = isApproved
    ? { isApproved, reference: begun.id }
    : { isApproved, reference: begun.id, code: 'DECLINED' as const };
  const done = finishTransaction(kept.payment, begun, said, now);
  if (done.refused) return kept;
  return {
    ...kept,
    payment: done.payment,
    transactions: kept.transactions.map((one) => (one.id === begun.id ? done.transaction : one)),
  };
}

function happen(kept: Kept, it: Happening): Kept {
  switch (it.kind) {
    case 'STEP':
      return step(kept);
    case 'ANSWER':
      return answer(kept, it.isApproved);
    case 'CANCEL':
      return { ...kept, isCancelled: true };
    case 'REFUND':
      return begin(kept, 'REFUND', { ...amount, minor: it.minor });
  }
}

function sumOf({ transactions }: Kept, kind: Transaction['kind'], status: Transaction['status']): Money {
  const amounts = transactions.filter((one) => one.kind === kind && one.status === status).map((one) => one.amount);
  return add(zero('USD'), ...amounts);
}

function expectSums(kept: Kept) {
  const { payment, transactions } = kept;
  expect(payment).toMatchObject({
    authorised: sumOf(kept, 'AUTHORISE', 'SUCCEEDED'),
    captured: sumOf(kept, 'CAPTURE', 'SUCCEEDED'),
    voided: sumOf(kept, 'VOID', 'SUCCEEDED'),
    lapsed: sumOf(kept, 'VOID', 'FAILED'),
    refunded: sumOf(kept, 'REFUND', 'SUCCEEDED'),
    refunding: sumOf(kept, 'REFUND', 'PENDING'),
    refundsRefused: sumOf(kept, 'REFUND', 'FAILED'),
  });
  expect(heldOf(payment).minor).toBeGreaterThanOrEqual(0);
  expect(refundableOf(payment).minor).toBeGreaterThanOrEqual(0);
  const held: Record<string, number> = { customer: 0, provider: 0, shop: 0 };
  for (const { account, minor } of transactions.flatMap(postingsOf)) held[account] = (held[account] ?? 0) + minor;
  expect(held).toEqual({
    customer: payment.voided.minor + payment.refunded.minor - payment.authorised.minor,
    provider: heldOf(payment).minor + payment.lapsed.minor,
    shop: payment.captured.minor - payment.refunded.minor,
  });
}

it('a payment is the sums of its transactions, and comes to rest, whatever is asked and answered', () => {
  const opened = openPayment(
    { id: orderId, orderId, customerId: ada.id, paymentMethodId: ada.id, amount, dueKey: 'payment-1', ...byCard },
    now,
  );

  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), fc.boolean(), (happenings, isApproved) => {
      let kept: Kept = { payment: opened, transactions: [], isCancelled: false };
      for (const one of happenings) {
        kept = happen(kept, one);
        expectSums(kept);
      }

      for (let rounds = 0; rounds < 40; rounds += 1) kept = answer(step(kept), isApproved);
      expectSums(kept);
      expect(nextStep(kept.payment, settling(kept))).toEqual({ step: 'REST' });
      expect(heldOf(kept.payment).minor).toBe(0);
      const isRefused = kept.transactions.some(({ status }) => status === 'FAILED');
      if (kept.isCancelled && !isRefused) expect(kept.payment.captured).toEqual(kept.payment.refunded);
    }),
    { numRuns: 500 },
  );
});
