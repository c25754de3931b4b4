import type { Queryable } from '@agora/kit';
import { personalDataStore } from './personal-data-store.ts';
import { codeAttemptStore } from './credits/code-attempt-store.ts';
import { creditListStore } from './credits/credit-list-store.ts';
import { creditStore } from './credits/credit-store.ts';
import { expiryStore } from './credits/expiry-store.ts';
import { giftCardMailStore } from './credits/gift-card-mail-store.ts';
import { dueRefundStore } from './due-refund-store.ts';
import { guestMethodStore } from './guest-method-store.ts';
import { orderStore } from './order-store.ts';
import { paymentStore } from './payment-store.ts';
import { transactionStore } from './transaction-store.ts';

export const stores = (db: Queryable) => ({
  codeAttempts: codeAttemptStore(db),
  credits: creditStore(db),
  creditLists: creditListStore(db),
  dueRefunds: dueRefundStore(db),
  expiry: expiryStore(db),
  giftCardMails: giftCardMailStore(db),
  guestMethods: guestMethodStore(db),
  orders: orderStore(db),
  payments: paymentStore(db),
  transactions: transactionStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
