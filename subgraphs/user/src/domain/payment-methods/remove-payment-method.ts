import type { PaymentMethod, WalletDecision } from './payment-method.ts';
import { withoutRemoved } from '../accounts/proposal.ts';
import type { Refusal } from '../user.ts';

export function removePaymentMethod(
  wallet: readonly PaymentMethod[],
  paymentMethodId: string,
): WalletDecision | Refusal<'PAYMENT_METHOD_NOT_FOUND'> {
  const paymentMethod = wallet.find(({ id }) => id === paymentMethodId);
  if (!paymentMethod) return { refused: 'PAYMENT_METHOD_NOT_FOUND', field: ['paymentMethodId'] };
  return { paymentMethod, paymentMethods: withoutRemoved(wallet, paymentMethodId, ['isDefault']) };
}
