import { mutate, requireViewer } from '@agora/kit';
import type { Context } from '../../context.ts';
import type { PaymentMethod, WalletDecision } from '../../domain/payment-methods/payment-method.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

interface PaymentMethodInput {
  readonly paymentMethodId: string;
  readonly idempotencyKey?: string | null | undefined;
}

type Outcome = { readonly refused?: never } | Refusal;

/** Changes one of the viewer's payment methods and answers with it; it stays stored. */
export function changeWallet(
  context: Context,
  operation: string,
  input: PaymentMethodInput,
  change: (wallet: readonly PaymentMethod[], now: Date) => WalletDecision | Refusal,
) {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation,
    caller: userId,
    input: { ...input },
    async decide({ users, paymentMethods, now }): Promise<Outcome> {
      if (!(await users.lock(userId))) return { refused: 'USER_NOT_FOUND', field: [] };
      const decision = change((await paymentMethods.byUsers([userId])).get(userId) ?? [], now());
      if (decision.refused !== undefined) return decision;
      await paymentMethods.saveWallet(userId, decision.paymentMethods);
      return {};
    },
    answer: async () => ({
      user: (await context.stores.users.find(userId)) ?? null,
      paymentMethod: (await context.stores.paymentMethods.find(userId, input.paymentMethodId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
}
