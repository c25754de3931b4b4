import type { Stores } from '../db/stores.ts';

export const guestMethodsById = ({ guestMethods }: Stores, ids: readonly string[]) => guestMethods.byIds(ids);

export const paymentsById = ({ payments }: Stores, ids: readonly string[]) => payments.byIds(ids);

export const paymentsByOrder = ({ payments }: Stores, ids: readonly string[]) => payments.byOrders(ids);

export const transactionsByPayment = ({ transactions }: Stores, ids: readonly string[]) => transactions.byPayments(ids);
