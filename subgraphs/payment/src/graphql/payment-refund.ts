import { mutate, requireViewer } from '@agora/kit';
import { isOfGuest } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { creditToMove } from '../db/credits/credit-to-move.ts';
import type { Payment } from '../domain/payment.ts';
import { requestRefund } from '../domain/request-refund.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import type { CreditOf } from '../domain/start-transaction.ts';
import { settle } from '../job-kinds.ts';
import { refuse, type Refusal } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly refundId: string } | Refusal;

export const paymentRefund: NonNullable<MutationResolvers['paymentRefund']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  const { paymentId } = input;
  return mutate(context, {
    operation: 'paymentRefund',
    caller,
    input,
    async decide(work): Promise<Outcome> {
      const { payments, transactions, emit, now } = work;
      const locked = await payments.lock(paymentId);
      if (!locked) return { refused: 'PAYMENT_NOT_FOUND', field: ['paymentId'] };
      const transactionCount = await transactions.countOf(paymentId);
      const isToStoreCredit = input.to === 'STORE_CREDIT';
      if (isToStoreCredit && isOfGuest(locked.payment)) return { refused: 'STORE_CREDIT_NEEDS_ACCOUNT', field: ['to'] };
      const credit = isToStoreCredit
        ? await storeCreditOf(locked.payment, work)
        : await creditToMove(work, locked.payment, 'REFUND');
      const decision = requestRefund(locked.payment, { ...input, id: uuidv7(), credit }, transactionCount, now());
      if (decision.refused) return decision;
      await payments.save(decision.payment);
      await settle(work, paymentId);
      await transactions.save([decision.transaction]);
      await emit(decision.events);
      return { refundId: decision.transaction.id };
    },
    async answer({ refundId }) {
      const { payments, transactions } = context.stores;
      const payment = (await payments.byIds([paymentId])).get(paymentId);
      return { payment: payment ?? null, refund: (await transactions.byId(refundId)) ?? null, userErrors: [] };
    },
    refuse,
  });
};

async function storeCreditOf({ customerId, amount }: Payment, { credits, now }: Work): Promise<CreditOf> {
  return { id: await credits.openStoreCredit(customerId, amount.currency, now()), kind: 'STORE_CREDIT' };
}
