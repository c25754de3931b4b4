import { isOfGuest, userPaymentMethod } from '@agora/schema';
import type { Jobs } from '../context.ts';
import type { Payment } from '../domain/payment.ts';

/** How an order is paid: a guest's card is kept here, a customer's by the user service. Throws when that does not answer. */
export async function findMethod(payment: Payment, { send, stores }: Pick<Jobs, 'send' | 'stores'>) {
  const { customerId, paymentMethodId } = payment;
  const method = isOfGuest(payment)
    ? (await stores.guestMethods.byIds([paymentMethodId])).get(paymentMethodId)
    : await send(userPaymentMethod, { userId: customerId, paymentMethodId }, { timeoutMs: 2_000 });
  return { method: method ?? null };
}
