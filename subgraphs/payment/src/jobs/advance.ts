import type { EventDraft } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { failPayment } from '../domain/fail-payment.ts';
import { findPaymentMethod } from '../domain/find-payment-method.ts';
import { finishTransaction } from '../domain/finish-transaction.ts';
import { nextStep } from '../domain/next-step.ts';
import type { Payment, PaymentMethod } from '../domain/payment.ts';
import type { Answer } from '../domain/payment-provider.ts';
import { startTransaction } from '../domain/start-transaction.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Asking } from './ask-provider.ts';

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

/** Writes down what was answered and what is to be asked next, in one transaction. Resolves to undefined when nothing is. */
export async function advance(work: Work, paymentId: string, answered?: Answered): Promise<Question | undefined> {
  const { payments, transactions, emit, now } = work;
  const payment = await payments.lock(paymentId);
  if (!payment) return undefined;
  const begun = await transactions.begunOf(paymentId);
  const after = takeIn(payment, begun, answered, now());
  const stillBegun = begun.filter(({ id }) => !after.transactions.some((done) => done.id === id));
  const { question, ...progress } = goOn(after, stillBegun[0], now());
  if (progress.payment !== payment) await payments.save(progress.payment);
  await transactions.save(progress.transactions);
  await emit(progress.events);
  return question;
}

/** An answer that was written down before, by a run that only seemed to crash, changes nothing. */
function takeIn(payment: Payment, begun: readonly Transaction[], answered: Answered | undefined, now: Date): Progress {
  const unchanged = { payment, transactions: [], events: [] };
  if (!answered) return unchanged;
  if ('method' in answered) return { transactions: [], ...findPaymentMethod(payment, answered.method, now) };
  const asked = begun.find(({ id }) => id === answered.transactionId);
  const decision = asked && finishTransaction(payment, asked, answered.answer, now);
  if (!decision || decision.refused) return unchanged;
  return { payment: decision.payment, transactions: [decision.transaction], events: decision.events };
}

function goOn(after: Progress, begun: Transaction | undefined, now: Date): Progress & { readonly question?: Question } {
  const { payment } = after;
  const next = nextStep(payment, begun);
  switch (next.step) {
    case 'REST':
      return after;
    case 'FAIL': {
      const failed = failPayment(payment, next.code, now);
      return { ...after, payment: failed.payment, events: [...after.events, ...failed.events] };
    }
    case 'START': {
      const started = startTransaction(payment, { id: uuidv7(), kind: next.kind, amount: next.amount }, now);
      if (started.refused) throw new Error(`a payment cannot ${next.kind} while it is ${payment.status}`);
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
