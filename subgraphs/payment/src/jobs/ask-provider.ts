import type { Payment } from '../domain/payment.ts';
import type { Answer, PaymentProvider } from '../domain/payment-provider.ts';
import type { Transaction } from '../domain/transaction.ts';

/** What was written down and is to be asked. */
export interface Asking {
  readonly payment: Payment;
  readonly transaction: Transaction;
}

/** Has the provider do what was written down. Throws when it does not answer; asked again, it does it once. */
export async function askProvider({ payment, transaction: { id, kind, amount } }: Asking, provider: PaymentProvider) {
  const authorisation = payment.providerReference ?? '';
  const calls: Record<Transaction['kind'], () => Promise<Answer>> = {
    AUTHORISE: () => provider.authorise({ key: id, token: payment.method?.providerToken ?? '', amount }),
    CAPTURE: () => provider.capture({ key: id, authorisation, amount }),
    VOID: () => provider.void({ key: id, authorisation, amount }),
    REFUND: () => provider.refund({ key: id, authorisation, amount }),
  };
  return { transactionId: id, answer: await calls[kind]() };
}
