import type { Job } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { carryOut } from './carry-out.ts';
import { findMethod } from './find-method.ts';
import { takeStep } from './take-step.ts';

/**
 * Brings payments forward, one step of one payment a round. What is asked of others is asked between transactions: a
 * slow provider holds nobody's rows, and a crash anywhere repeats the question under the same key.
 */
export const settlePayments: Job<Jobs> = {
  name: 'settle-payments',
  everyMs: 100,
  async run(context) {
    const taken = await context.transact(takeStep);
    if (!taken) return false;
    try {
      if (taken.step === 'FIND_METHOD') await findMethod(taken.payment, context);
      if (taken.step === 'CARRY_OUT') await carryOut(taken.payment, taken.transaction, context);
    } catch (error) {
      context.log.warn({ err: error, paymentId: taken.payment.id, step: taken.step }, 'a payment waits');
      await context.transact(({ payments, now }) => payments.postpone(taken.payment.id, now()));
    }
    return true;
  },
};
