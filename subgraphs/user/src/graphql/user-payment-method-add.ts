import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { addPaymentMethod } from '../domain/add-payment-method.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { type Refusal, refuseChange } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly paymentMethodId: string } | Refusal;

export const userPaymentMethodAdd: NonNullable<MutationResolvers['userPaymentMethodAdd']> = (_, { input }, context) => {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation: 'userPaymentMethodAdd',
    caller: userId,
    input,
    async decide({ users, paymentMethods, now }): Promise<Outcome> {
      if (!(await users.lock(userId))) return { refused: 'USER_NOT_FOUND', field: [] };
      const wallet = (await paymentMethods.byUsers([userId])).get(userId) ?? [];
      const added = { ...input, isDefault: input.isDefault ?? false, id: uuidv7(), userId };
      const decision = addPaymentMethod(wallet, added, now());
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
