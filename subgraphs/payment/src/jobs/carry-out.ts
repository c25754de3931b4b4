import type { Jobs } from '../context.ts';
import { finishTransaction } from '../domain/finish-transaction.ts';
import type { Payment } from '../domain/payment.ts';
import type { Authorisation, PaymentProvider, Receipt } from '../domain/payment-provider.ts';
import type { Transaction } from '../domain/transaction.ts';

/** Has the provider do what was written down, then writes down what it answered. Throws when it does not answer. */
export async function carryOut(payment: Payment, transaction: Transaction, { stores, transact }: Jobs) {
  const answer = await ask(stores.provider, payment, transaction);
  await transact(async ({ payments, transactions, emit, now }) => {
    const current = await payments.lock(payment.id);
    const begun = await transactions.byId(transaction.id);
    if (!current || !begun) return;
    const decision = finishTransaction(current, begun, answer, now());
    if (decision.refused) return;
    await payments.save(decision.payment);
    await transactions.save(decision.transaction);
    await emit(decision.events);
  });
}

function ask(provider: PaymentProvider, payment: Payment, { id: key, kind, amount }: Transaction) {
  const answers: Record<Transaction['kind'], () => Promise<Authorisation | Receipt>> = {
    AUTHORISE: () => provider.authorise({ key, token: payment.method?.providerToken ?? '', amount }),
    CAPTURE: () => provider.capture({ key, authorisation: payment.providerReference ?? '', amount }),
    VOID: () => provider.void({ key, authorisation: payment.providerReference ?? '', amount }),
    REFUND: () => provider.refund({ key, authorisation: payment.providerReference ?? '', amount }),
  };
  return answers[kind]();
}
