import { requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { addPaymentMethod } from '../domain/add-payment-method.ts';
import { removePaymentMethod } from '../domain/remove-payment-method.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { refuse } from './refuse.ts';

/** Stored ways of paying. */
export const paymentMethodMutation = {
  async userPaymentMethodAdd(_, { input }, context) {
    const { id: userId } = requireViewer(context);
    return context.transact(async ({ users, paymentMethods, now }) => {
      if (!(await users.lock(userId))) return refuse('USER_NOT_FOUND');
      const wallet = (await paymentMethods.byUsers([userId])).get(userId) ?? [];
      const decision = addPaymentMethod(
        wallet,
        { ...input, isDefault: input.isDefault ?? false, id: uuidv7(), userId },
        now(),
      );
      if (decision.refused) return refuse(decision.refused, decision.field);
      await paymentMethods.saveWallet(userId, decision.paymentMethods);
      return { paymentMethod: decision.paymentMethod, userErrors: [] };
    });
  },

  async userPaymentMethodRemove(_, { input }, context) {
    const { id: userId } = requireViewer(context);
    return context.transact(async ({ users, paymentMethods }) => {
      if (!(await users.lock(userId))) return refuse('USER_NOT_FOUND');
      const wallet = (await paymentMethods.byUsers([userId])).get(userId) ?? [];
      const decision = removePaymentMethod(wallet, input.paymentMethodId);
      if (decision.refused) return refuse(decision.refused, decision.field);
      await paymentMethods.saveWallet(userId, decision.paymentMethods);
      return { paymentMethod: decision.paymentMethod, userErrors: [] };
    });
  },
} satisfies MutationResolvers;
