import { createHash } from 'node:crypto';
import type { SuperstoreOrder } from '@agora/kit/superstore';
import { type Money, zero } from '@agora/schema';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { Payment } from './domain/payment.ts';
import type { Transaction } from './domain/transaction.ts';

/** How each customer of the demo shop pays. */
const method = { providerToken: 'tok_approve', brand: 'Visa', lastFour: '4242' };

/** The payment of an order of the data set as it would be kept today, had it gone through this shop. */
export function toPastPayment(
  { id: orderId, customerId, orderedAt, totalCents }: SuperstoreOrder,
  paymentMethodId: string,
): { readonly payment: Payment; readonly transactions: readonly Transaction[] } {
  const amount: Money = { minor: totalCents, currency: 'USD' };
  const nothing = zero('USD');
  const id = uuidv5('payment', orderId);
  const transaction = (kind: Transaction['kind'], at: Date): Transaction => {
    const key = keyOf(orderId, kind, at);
    const providerReference = referenceOf(key);
    return {
      id: key,
      paymentId: id,
      kind,
      status: 'SUCCEEDED',
      amount,
      reason: null,
      dueKey: null,
      creditId: null,
      creditKind: null,
      refusal: null,
      providerReference,
      at,
    };
  };
  const authorised = transaction('AUTHORISE', orderedAt);
  const captured = transaction('CAPTURE', new Date(orderedAt.getTime() + 1_000));
  return {
    payment: {
      id,
      orderId,
      customerId,
      tender: 'PAYMENT_METHOD',
      paymentMethodId,
      creditId: null,
      status: 'CAPTURED',
      amount,
      authorised: amount,
      captured: amount,
      voided: nothing,
      lapsed: nothing,
      refunded: nothing,
      refunding: nothing,
      refundsRefused: nothing,
      failureCode: null,
      method,
      providerReference: authorised.providerReference,
      dueKey: 'payment-1',
      createdAt: orderedAt,
      version: 3,
    },
    transactions: [authorised, captured],
  };
}

/** The same for each seeding, and in the order of time, as keys of transactions are. */
function keyOf(orderId: string, kind: Transaction['kind'], at: Date): string {
  const random = createHash('sha256').update(`${kind}:${orderId}`).digest();
  return uuidv7({ msecs: at.getTime(), seq: random.readUInt32BE(16), random });
}

/** As the simulated provider calls a charge under this key. */
const referenceOf = (key: string) => `sim_${key}`;
