import { isIdempotencyKey, requireViewer } from '@agora/kit';
import type { Money } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { requestRefund } from '../domain/request-refund.ts';
import type { MutationResolvers, PaymentErrorCode } from '../generated/resolvers.ts';
import { refuse } from './refuse.ts';

type RefundOutcome =
  | { readonly refundId: string }
  | { readonly code: PaymentErrorCode; readonly field: readonly string[]; readonly refundable: Money | null };

export const Mutation: MutationResolvers = {
  async paymentRefund(_, { input }, context) {
    const { id: caller } = requireViewer(context);
    const { idempotencyKey: key, ...asked } = input;
    if (!isIdempotencyKey(key)) return refuse('INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']);
    return context.transact(async ({ payments, transactions, once, emit, now }) => {
      const onceKey = { operation: 'paymentRefund', caller, key, input: asked };
      const result = await once<RefundOutcome>(onceKey, async () => {
        const payment = await payments.lock(asked.paymentId);
        if (!payment) {
          return { keep: false, outcome: { code: 'PAYMENT_NOT_FOUND', field: ['paymentId'], refundable: null } };
        }
        const transactionCount = await transactions.countOf(payment.id);
        const decision = requestRefund(payment, { ...asked, id: uuidv7() }, transactionCount, now());
        if (decision.refused) {
          const { refused: code, field, refundable } = decision;
          return { keep: false, outcome: { code, field, refundable } };
        }
        await payments.save(decision.payment);
        await payments.wake(payment.id, now());
        await transactions.save(decision.transaction);
        await emit(decision.events);
        return { keep: true, outcome: { refundId: decision.transaction.id } };
      });
      if (result.conflict) return refuse('IDEMPOTENCY_CONFLICT', ['idempotencyKey']);
      const { outcome } = result;
      if ('code' in outcome) return refuse(outcome.code, outcome.field, outcome.refundable);
      const payment = (await payments.byIds([asked.paymentId])).get(asked.paymentId);
      return { payment: payment ?? null, refund: (await transactions.byId(outcome.refundId)) ?? null, userErrors: [] };
    });
  },
};
