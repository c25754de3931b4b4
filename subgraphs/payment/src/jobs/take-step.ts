import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { failPayment } from '../domain/fail-payment.ts';
import { nextStep } from '../domain/next-step.ts';
import type { Payment } from '../domain/payment.ts';
import { startTransaction } from '../domain/start-transaction.ts';
import type { Transaction } from '../domain/transaction.ts';

/** What is left to ask of others, once the transaction that took the step has ended. */
export type TakenStep =
  | { readonly step: 'DONE'; readonly payment: Payment }
  | { readonly step: 'FIND_METHOD'; readonly payment: Payment }
  | { readonly step: 'CARRY_OUT'; readonly payment: Payment; readonly transaction: Transaction };

/** Takes the next step of the payment that is due; undefined when none is. */
export async function takeStep(work: Work): Promise<TakenStep | undefined> {
  const { payments, transactions, emit, now } = work;
  const payment = await payments.lockDue(now());
  if (!payment) return undefined;
  const next = nextStep(payment, await transactions.firstBegun(payment.id));
  switch (next.step) {
    case 'REST':
      await payments.rest(payment.id);
      return { step: 'DONE', payment };
    case 'FAIL': {
      const failed = failPayment(payment, next.code, now());
      await payments.save(failed.payment);
      await emit(failed.events);
      return { step: 'DONE', payment: failed.payment };
    }
    case 'START': {
      const started = startTransaction(payment, { id: uuidv7(), kind: next.kind, amount: next.amount }, now());
      if (started.refused) throw new Error(`a payment cannot ${next.kind} while it is ${payment.status}`);
      await payments.save(started.payment);
      await transactions.save(started.transaction);
      return { step: 'CARRY_OUT', payment: started.payment, transaction: started.transaction };
    }
    case 'FIND_METHOD':
      return { step: 'FIND_METHOD', payment };
    case 'CARRY_OUT':
      return { step: 'CARRY_OUT', payment, transaction: next.transaction };
  }
}
