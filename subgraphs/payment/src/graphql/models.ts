import type { Money } from '@agora/schema';
import type { GuestPaymentMethod } from '../domain/guest-payment-method.ts';
import type { Payment } from '../domain/payment.ts';
import type { Transaction } from '../domain/transaction.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type PaymentModel = Payment;
export type TransactionModel = Transaction;
export type GuestPaymentMethodModel = GuestPaymentMethod;
export type MoneyModel = Money;
export interface OrderModel {
  readonly id: string;
}
