import { isExpired, type PaymentMethod, type WalletDecision } from './payment-method.ts';
import { withDefault } from '../accounts/proposal.ts';
import type { Refusal } from '../user.ts';

/** Nobody can pay with a card that has expired, so no checkout shall propose it. */
export function setDefaultPaymentMethod(
  wallet: readonly PaymentMethod[],
  paymentMethodId: string,
  now: Date,
): WalletDecision | Refusal<'PAYMENT_METHOD_NOT_FOUND' | 'CARD_EXPIRED'> {
  const paymentMethods = withDefault(wallet, paymentMethodId, ['isDefault']);
  const paymentMethod = paymentMethods.find(({ id }) => id === paymentMethodId);
  if (!paymentMethod) return { refused: 'PAYMENT_METHOD_NOT_FOUND', field: ['paymentMethodId'] };
  if (isExpired(paymentMethod, now)) return { refused: 'CARD_EXPIRED', field: ['paymentMethodId'] };
  return { paymentMethod, paymentMethods };
}
