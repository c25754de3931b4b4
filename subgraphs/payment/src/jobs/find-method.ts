import { type Send } from '@agora/kit';
import { userPaymentMethod } from '@agora/schema';
import type { Payment } from '../domain/payment.ts';

/** Asks the user service how a customer pays. Throws when it does not answer. */
export async function findMethod({ customerId, paymentMethodId }: Payment, send: Send) {
  return { method: await send(userPaymentMethod, { userId: customerId, paymentMethodId }, { timeoutMs: 2_000 }) };
}
