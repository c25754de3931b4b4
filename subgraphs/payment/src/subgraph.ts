import { defineSubgraph } from '@agora/kit';
import {
  paymentAuthorised,
  paymentCaptured,
  paymentFailed,
  paymentGiftCardExpiring,
  paymentGiftCardMailDue,
  paymentRefunded,
  paymentRefundFailed,
  paymentRefundSettled,
  paymentVoided,
  userContact,
  userErasedPerson,
  userPaymentMethod,
  paymentPersonErased,
} from '@agora/schema';
import type { Settings } from './config.ts';
import type { Resources } from './context.ts';
import { type Stores, stores } from './db/stores.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderPaymentDue } from './events/on-order-payment-due.ts';
import { onOrderRefundDue } from './events/on-order-refund-due.ts';
import { onUserErased } from './events/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { forgetGuestMethods } from './jobs/forget-guest-methods.ts';
import { lapseGiftCards } from './jobs/lapse-gift-cards.ts';
import { mailGiftCard } from './jobs/mail-gift-card.ts';
import { settlePayment } from './jobs/settle-payment.ts';
import { tellExpiringGiftCards } from './jobs/tell-expiring-gift-cards.ts';
import { answerBalances, answerBalancesOfMany } from './messages/answer-balances.ts';
import { answerDescribeMethod } from './messages/answer-describe-method.ts';
import { answerGiftCard } from './messages/answer-gift-card.ts';
import { answerGiftCardCode } from './messages/answer-gift-card-code.ts';
import { answerGuestMethod } from './messages/answer-guest-method.ts';
import { answerKeepGuestMethod } from './messages/answer-keep-guest-method.ts';
import { openProvider } from './provider/open-provider.ts';
import { providerWebhook } from './routes/provider-webhook.ts';
import { seed } from './seed.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';

export const payment = defineSubgraph<Stores, Settings, Resources>({
  name: 'payment',
  folder: import.meta.dirname,
  stores,
  resources: async (opening) => ({ provider: await openProvider(opening) }),
  resolvers,
  emits: [
    paymentAuthorised,
    paymentCaptured,
    paymentFailed,
    paymentVoided,
    paymentRefunded,
    paymentRefundFailed,
    paymentRefundSettled,
    paymentGiftCardExpiring,
    paymentGiftCardMailDue,
    paymentPersonErased,
  ],
  events: [onOrderPaymentDue, onOrderCancelled, onOrderRefundDue, onUserErased],
  messages: [
    answerBalances,
    answerBalancesOfMany,
    answerDescribeMethod,
    answerGiftCard,
    answerGiftCardCode,
    answerGuestMethod,
    answerKeepGuestMethod,
    answerPersonalData,
  ],
  asks: [userContact, userErasedPerson, userPaymentMethod],
  jobs: [settlePayment, mailGiftCard, tellExpiringGiftCards, lapseGiftCards, forgetGuestMethods],
  routes: [providerWebhook],
  seed,
});
