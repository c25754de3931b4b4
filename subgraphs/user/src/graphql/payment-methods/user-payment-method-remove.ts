import { mutate, requireViewer } from '@agora/kit';
import type { PaymentMethod } from '../../domain/payment-methods/payment-method.ts';
import { removePaymentMethod } from '../../domain/payment-methods/remove-payment-method.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';
import { withDates } from '../with-dates.ts';

/** What is remembered has no token of the provider. */
type Outcome = { readonly refused?: never; readonly removed: Omit<PaymentMethod, 'providerToken'> } | Refusal;

export const userPaymentMethodRemove: NonNullable<MutationResolvers['userPaymentMethodRemove']> = (
  _,
  { input },
  context,
) => {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation: 'userPaymentMethodRemove',
    caller: userId,
    input,
    async decide({ users, paymentMethods }): Promise<Outcome> {
      if (!(await users.lock(userId))) return { refused: 'USER_NOT_FOUND', field: [] };
      const wallet = (await paymentMethods.byUsers([userId])).get(userId) ?? [];
      const decision = removePaymentMethod(wallet, input.paymentMethodId);
      if (decision.refused) return decision;
      await paymentMethods.saveWallet(userId, decision.paymentMethods);
      const { providerToken: _token, ...removed } = decision.paymentMethod;
      return { removed };
    },
    answer: ({ removed }) => ({ paymentMethod: withDates(removed), userErrors: [] }),
    refuse: refuseChange,
  });
};
