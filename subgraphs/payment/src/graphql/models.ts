import type { Connection } from '@agora/kit';
import type { Money } from '@agora/schema';
import type { CreditEntry, GiftCard, StoreCredit } from '../domain/credits/credit.ts';
import type { GiftCardMail } from '../domain/credits/gift-card-mail.ts';
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
  /** By the cart that they bought, which nobody else knows: the order service says so. */
  readonly isAskedByGuest?: boolean;
}
export interface UserModel {
  readonly id: string;
}
export type GiftCardModel = GiftCard;
export type GiftCardMailModel = GiftCardMail;
export type StoreCreditModel = StoreCredit;
export type CreditEntryModel = CreditEntry;
export interface GiftCardConnectionModel extends Connection<GiftCard> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
