import { userPaymentMethod } from '@agora/schema';
import type { Jobs } from '../context.ts';
import { failPayment } from '../domain/fail-payment.ts';
import type { Payment } from '../domain/payment.ts';

/** Asks the user service how a customer pays. Throws when it does not answer. */
export async function findMethod({ id, customerId, paymentMethodId }: Payment, { send, transact }: Jobs) {
  const method = await send(userPaymentMethod, { userId: customerId, paymentMethodId }, { timeoutMs: 2_000 });
  await transact(async ({ payments, emit, now }) => {
    const payment = await payments.lock(id);
    if (payment?.status !== 'PENDING' || payment.method) return;
    if (method) {
      await payments.save({ ...payment, method, version: payment.version + 1 });
      return;
    }
    const failed = failPayment(payment, payment.isCancelWanted ? 'ORDER_CANCELLED' : 'METHOD_NOT_FOUND', now());
    await payments.save(failed.payment);
    await emit(failed.events);
  });
}
