import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import type { Payment } from '../domain/payment.ts';
import { nextStep } from '../domain/next-step.ts';
import { paymentToSettle } from '../job-kinds.ts';
import { advance, type Answered } from './advance.ts';
import { askProvider } from './ask-provider.ts';
import { findMethod } from './find-method.ts';

/** A provider that is away is asked every half minute, for a day. */
const retries = { maxAttempts: 2_880, firstDelayMs: 200, longestDelayMs: 30_000 };

/**
 * Brings a payment forward until there is nothing to do. What is asked of others is asked between transactions: a slow
 * provider holds nobody's rows, and a crash anywhere repeats the question under the same key.
 */
export const settlePayment = job(
  paymentToSettle,
  async ({ data: { paymentId }, signal, finish }, { send, stores, resources }: Jobs) => {
    const methodOf = (payment: Payment) => findMethod(payment, { send, stores });
    const found = await stores.payments.find(paymentId);
    const isNew =
      found && nextStep(found.payment, { ...found, begun: undefined, due: undefined }).step === 'FIND_METHOD';
    let answered: Answered | undefined = isNew ? await methodOf(found.payment) : undefined;
    for (;;) {
      signal.throwIfAborted();
      const asking = await finish(async (work: Work, notYet) => {
        const next = await advance(work, paymentId, answered);
        if (next) notYet();
        return next;
      });
      if (!asking) return;
      answered =
        'transaction' in asking ? await askProvider(asking, resources.provider) : await methodOf(asking.payment);
    }
  },
  { concurrency: 16, retries },
);
