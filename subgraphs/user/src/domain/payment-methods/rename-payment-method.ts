import { lineOfText } from '@agora/schema';
import type { PaymentMethod, WalletDecision } from './payment-method.ts';
import type { Refusal } from '../user.ts';

/** Null takes the name away. */
export function renamePaymentMethod(
  wallet: readonly PaymentMethod[],
  paymentMethodId: string,
  given: string | null,
): WalletDecision | Refusal<'PAYMENT_METHOD_NOT_FOUND' | 'INVALID_NAME'> {
  const before = wallet.find(({ id }) => id === paymentMethodId);
  if (!before) return { refused: 'PAYMENT_METHOD_NOT_FOUND', field: ['paymentMethodId'] };
  const name = given === null ? null : lineOfText(given, 100);
  if (name === undefined) return { refused: 'INVALID_NAME', field: ['name'] };
  const paymentMethod = { ...before, name };
  return { paymentMethod, paymentMethods: wallet.map((one) => (one === before ? paymentMethod : one)) };
}
