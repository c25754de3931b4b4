import type { Resolvers } from '../generated/resolvers.ts';
import { giftCardAdjust } from './credits/gift-card-adjust.ts';
import { giftCardCheck } from './credits/gift-card-check.ts';
import { giftCardExtend } from './credits/gift-card-extend.ts';
import { giftCardIssue } from './credits/gift-card-issue.ts';
import { giftCardRedeem } from './credits/gift-card-redeem.ts';
import { giftCardReplace } from './credits/gift-card-replace.ts';
import { giftCardDisable, giftCardEnable } from './credits/gift-card-status.ts';
import { CreditEntry, GiftCard, giftCard, GiftCardConnection, giftCards } from './credits/gift-card.ts';
import { storeCreditGrant, storeCreditRevoke } from './credits/store-credit-change.ts';
import { StoreCredit, User } from './credits/store-credit.ts';
import { GuestPaymentMethod } from './guest-payment-method.ts';
import { Order } from './order.ts';
import { Payment } from './payment.ts';
import { paymentRefund } from './payment-refund.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  Query: { ...Query, giftCard, giftCards },
  Mutation: {
    paymentRefund,
    giftCardIssue,
    giftCardAdjust,
    giftCardExtend,
    giftCardReplace,
    giftCardDisable,
    giftCardEnable,
    giftCardCheck,
    giftCardRedeem,
    storeCreditGrant,
    storeCreditRevoke,
  },
  Payment,
  GuestPaymentMethod,
  Order,
  User,
  GiftCard,
  GiftCardConnection,
  StoreCredit,
  CreditEntry,
};
