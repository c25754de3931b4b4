import { type EventDraft, isOfGuest } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { creditToMove } from '../db/credits/credit-to-move.ts';
import { moveCredit } from './move-credit.ts';
import { failPayment } from '../domain/fail-payment.ts';
import { findPaymentMethod } from '../domain/find-payment-method.ts';
import { finishTransaction } from '../domain/finish-transaction.ts';
import { nextStep, type Settling } from '../domain/next-step.ts';
import type { OrderToSettle } from '../domain/order-to-settle.ts';
import type { Payment, PaymentMethod } from '../domain/payment.ts';
import type { Answer } from '../domain/payment-provider.ts';
import { heldOf } from '../domain/payment-status.ts';
import { dueOf, withRefusals, withTransaction } from '../domain/settle-refunds.ts';
import { startTransaction } from '../domain/start-transaction.ts';
import type { Transaction } from '../domain/transaction.ts';
import { settle } from '../job-kinds.ts';
import type { Asking } from './ask-provider.ts';
import { keepRefunds, refundsOf } from './keep-refunds.ts';

/** A webhook may be lost. */
const askAgainAfterMs = 60_000;

/** What others answered to what was asked of them. */
export type Answered =
  { readonly method: PaymentMethod | null } | { readonly transactionId: string; readonly answer: Answer };

/** What is left to ask of others: the user service how a payment is made, or the provider. */
export type Question = Asking | { readonly payment: Payment };

interface Progress {
  readonly payment: Payment;
  readonly transactions: readonly Transaction[];
  readonly events: readonly EventDraft[];
}

/**
 * Writes down what was answered and what is to be asked next, in one transaction. What the shop's own books say, gift cards and
 * store credit, is done within it. Resolves to undefined when nothing is to be asked.
 */
export async function advance(work: Work, paymentId: string, answered?: Answered): Promise<Question | undefined> {
  let question = await takeStep(work, paymentId, answered);
  while (question && 'transaction' in question && question.transaction.creditId !== null) {
    question = await takeStep(work, paymentId, await moveCredit(work, question));
  }
  return question;
}

async function takeStep(work: Work, paymentId: string, answered?: Answered): Promise<Question | undefined> {
  const { payments, transactions, emit, now } = work;
  const locked = await payments.lock(paymentId);
  if (!locked) return undefined;
  const { payment, order } = locked;
  const begun = await transactions.begunOf(paymentId);
  const after = takeIn(locked, begun, answered, now());
  if (isOfGuest(payment) && after.transactions.some(isPaidByCard)) {
    await work.guestMethods.prove(payment.paymentMethodId, now());
  }
  const [stillBegun] = begun.filter(({ id }) => !after.transactions.some((done) => done.id === id));
  if (stillBegun && isAwaited(stillBegun, answered)) {
    // Its webhook makes the payment due before that, unless it is lost.
    await settle(work, paymentId, new Date(now().getTime() + askAgainAfterMs));
    return undefined;
  }
  const refunds = await refundsOf(work, payment.orderId, order);
  const dues = after.transactions.reduce(withTransaction, refunds.dues);
  const others = refunds.payments.filter(({ id }) => id !== paymentId);
  const refused = withRefusals(refunds.refused, payment, after.transactions);
  const due = dueOf(after.payment, dues, refused, others);
  const isAwaitingOthers = await awaitsOthers(work, after, order);
  const { question, ...progress } = await goOn(after, { order, begun: stillBegun, due, isAwaitingOthers }, work);
  if (progress.payment !== payment) await payments.save(progress.payment);
  await transactions.save(progress.transactions);
  await emit(progress.events);
  await keepRefunds(work, { order, refunds, progress });
  return question;
}

/** Whether money of another payment of the order is not set aside yet. Once this one's is, the others are told. */
async function awaitsOthers({ enqueue, payments }: Work, after: Progress, { paymentsInAll }: OrderToSettle) {
  const { payment, transactions } = after;
  if (paymentsInAll === null || paymentsInAll < 2 || heldOf(payment).minor === 0) return false;
  const others = (await payments.ofOrder(payment.orderId)).filter(({ id }) => id !== payment.id);
  const isSetAside = transactions.some(({ kind, status }) => kind === 'AUTHORISE' && status === 'SUCCEEDED');
  if (isSetAside) for (const { id } of others) await settle({ enqueue }, id);
  const isMissing = ({ authorised, failureCode }: Payment) => authorised.minor === 0 || failureCode !== null;
  return others.length + 1 < paymentsInAll || others.some(isMissing);
}

const isPaidByCard = ({ kind, status, creditId }: Transaction) =>
  kind === 'AUTHORISE' && status === 'SUCCEEDED' && creditId === null;

/** Whether the provider has said that it takes its time. */
function isAwaited({ id }: Transaction, answered: Answered | undefined): boolean {
  return (
    answered !== undefined &&
    'answer' in answered &&
    answered.transactionId === id &&
    answered.answer.isPending === true
  );
}

/** An answer that was written down before, by a run that only seemed to crash, changes nothing. */
function takeIn(
  { payment, order }: { readonly payment: Payment; readonly order: OrderToSettle },
  begun: readonly Transaction[],
  answered: Answered | undefined,
  now: Date,
): Progress {
  const unchanged = { payment, transactions: [], events: [] };
  if (!answered) return unchanged;
  if ('method' in answered) {
    return { transactions: [], ...findPaymentMethod(payment, answered.method, order.isCancelled, now) };
  }
  const asked = begun.find(({ id }) => id === answered.transactionId);
  const { answer } = answered;
  const decision = asked && !answer.isPending && finishTransaction(payment, asked, answer, now);
  if (!decision || decision.refused) return unchanged;
  return { payment: decision.payment, transactions: [decision.transaction], events: decision.events };
}

async function goOn(
  after: Progress,
  settling: Settling,
  work: Work,
): Promise<Progress & { readonly question?: Question }> {
  const { payment } = after;
  const now = work.now();
  const next = nextStep(payment, settling);
  switch (next.step) {
    case 'REST':
      return after;
    case 'FAIL': {
      const failed = failPayment(payment, next.code, now);
      return { ...after, payment: failed.payment, events: [...after.events, ...failed.events] };
    }
    case 'START': {
      const { kind, amount, dueKey } = next;
      const credit = await creditToMove(work, payment, kind);
      const started = startTransaction(payment, { id: uuidv7(), kind, amount, dueKey, credit }, now);
      if (started.refused) throw new Error(`a payment cannot ${kind} while it is ${payment.status}`);
      return {
        ...after,
        payment: started.payment,
        transactions: [...after.transactions, started.transaction],
        question: started,
      };
    }
    case 'FIND_METHOD':
      return { ...after, question: { payment } };
    case 'CARRY_OUT':
      return { ...after, question: { payment, transaction: next.transaction } };
  }
}
