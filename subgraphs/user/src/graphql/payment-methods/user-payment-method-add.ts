import { mutate, requireViewer } from '@agora/kit';
import { isProviderToken, paymentDescribeMethod } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { addPaymentMethod } from '../../domain/payment-methods/add-payment-method.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly paymentMethodId: string } | Refusal;

export const userPaymentMethodAdd: NonNullable<MutationResolvers['userPaymentMethodAdd']> = async (
  _,
  { input },
  context,
) => {
  const { id: userId } = requireViewer(context);
  const { providerToken } = input;
  const card = isProviderToken(providerToken) ? await context.send(paymentDescribeMethod, { providerToken }) : null;
  return mutate(context, {
    operation: 'userPaymentMethodAdd',
    caller: userId,
    input,
    async decide({ users, paymentMethods, now }): Promise<Outcome> {
      if (!(await users.lock(userId))) return { refused: 'USER_NOT_FOUND', field: [] };
      const wallet = (await paymentMethods.byUsers([userId])).get(userId) ?? [];
      const added = { providerToken, isDefault: input.isDefault ?? false, id: uuidv7(), userId };
      const decision = addPaymentMethod(wallet, added, card, now());
      if (decision.refused) return decision;
      await paymentMethods.saveWallet(userId, decision.paymentMethods);
      return { paymentMethodId: decision.paymentMethod.id };
    },
    answer: async ({ paymentMethodId }) => ({
      paymentMethod: (await context.stores.paymentMethods.find(userId, paymentMethodId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
};
