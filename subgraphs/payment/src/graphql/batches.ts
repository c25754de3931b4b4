import type { Batch } from '@agora/kit';
import type { GiftCard, StoreCredit } from '../domain/credits/credit.ts';
import type { Stores } from '../db/stores.ts';

export const guestMethodsById = ({ guestMethods }: Stores, ids: readonly string[]) => guestMethods.byIds(ids);

export const paymentsById = ({ payments }: Stores, ids: readonly string[]) => payments.byIds(ids);

export const paymentsByOrder = ({ payments }: Stores, ids: readonly string[]) => payments.byOrders(ids);

export const transactionsByPayment = ({ transactions }: Stores, ids: readonly string[]) => transactions.byPayments(ids);

export const creditsById = ({ credits }: Stores, ids: readonly string[]) => credits.byIds(ids);

export const entriesByCredit = ({ creditLists }: Stores, ids: readonly string[]) => creditLists.entriesOf(ids);

export const giftCardMailsById = ({ giftCardMails }: Stores, ids: readonly string[]) => giftCardMails.byIds(ids);

export const storeCreditByCustomer: Batch<Stores, undefined, readonly StoreCredit[]> = async ({ creditLists }, ids) => {
  const found = await creditLists.ofCustomers('STORE_CREDIT', ids);
  return new Map(Array.from(found, ([id, all]) => [id, all.filter((one) => one.kind === 'STORE_CREDIT')]));
};

export const giftCardsByCustomer: Batch<Stores, undefined, readonly GiftCard[]> = async ({ creditLists }, ids) => {
  const found = await creditLists.ofCustomers('GIFT_CARD', ids);
  return new Map(Array.from(found, ([id, all]) => [id, all.filter((one) => one.kind === 'GIFT_CARD')]));
};
