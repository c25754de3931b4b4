import { defineSubgraph } from '@agora/kit';
import {
  checkoutGuestReminder,
  checkoutIsAbandoned,
  notificationRead,
  orderGuestContact,
  notificationSent,
  paymentGiftCardCode,
  productSellers,
  userAudience,
  userContact,
  userErasedPerson,
  userMailToken,
  userGuestMailbox,
  userMarketingMailbox,
  notificationPersonErased,
} from '@agora/schema';
import type { Settings } from './config.ts';
import type { Resources } from './context.ts';
import { type Stores, stores } from './db/stores.ts';
import { onCheckoutCartAbandoned } from './events/orders/on-checkout-cart-abandoned.ts';
import { onGuestCartAbandoned } from './events/orders/on-guest-cart-abandoned.ts';
import { onBackInStock } from './events/stock/on-back-in-stock.ts';
import { onBackorderFilled } from './events/stock/on-backorder-filled.ts';
import { onOrderBackordered } from './events/stock/on-order-backordered.ts';
import { onDeliveryFailed } from './events/orders/on-delivery-failed.ts';
import { onDeliveryOutForDelivery } from './events/orders/on-delivery-out-for-delivery.ts';
import { onOrderCancelRefused } from './events/orders/on-order-cancel-refused.ts';
import { onOrderCancelled } from './events/orders/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/orders/on-order-confirmed.ts';
import { onOrderCreated } from './events/orders/on-order-created.ts';
import { onOrderDelivered } from './events/orders/on-order-delivered.ts';
import { onOrderShipped } from './events/orders/on-order-shipped.ts';
import { onGiftCardExpiring } from './events/orders/on-gift-card-expiring.ts';
import { onGiftCardMailDue } from './events/orders/on-gift-card-mail-due.ts';
import { onPaymentRefunded } from './events/orders/on-payment-refunded.ts';
import { onLowStock } from './events/stock/on-low-stock.ts';
import { onReplenishmentCancelled } from './events/stock/on-replenishment-cancelled.ts';
import { onReplenishmentLate } from './events/stock/on-replenishment-late.ts';
import { onReplenishmentOrdered } from './events/stock/on-replenishment-ordered.ts';
import { onReviewPublished } from './events/reviews/on-review-published.ts';
import { onReviewHeld } from './events/reviews/on-review-held.ts';
import { onReviewReported } from './events/reviews/on-review-reported.ts';
import { onReviewAppealed } from './events/reviews/on-review-appealed.ts';
import { onReviewAppealDecided } from './events/reviews/on-review-appeal-decided.ts';
import { onReviewReplied } from './events/reviews/on-review-replied.ts';
import { onReviewRequested } from './events/reviews/on-review-requested.ts';
import { onQuestionAsked } from './events/reviews/on-question-asked.ts';
import { onQuestionAnswered } from './events/reviews/on-question-answered.ts';
import { onReviewRejected } from './events/reviews/on-review-rejected.ts';
import { onDeliveryCancelled } from './events/audiences/on-delivery-cancelled.ts';
import { onDeliveryLinesCancelled } from './events/audiences/on-delivery-lines-cancelled.ts';
import { onDeliveryScheduled } from './events/audiences/on-delivery-scheduled.ts';
import { onRefundFailed } from './events/audiences/on-refund-failed.ts';
import { onUserRegistered } from './events/accounts/on-user-registered.ts';
import { onUserCredentialsChanged } from './events/accounts/on-user-credentials-changed.ts';
import { onUserEmailChanged } from './events/accounts/on-user-email-changed.ts';
import { onUserEmailChangeRefused } from './events/accounts/on-user-email-change-refused.ts';
import { onUserEmailChangeRequested } from './events/accounts/on-user-email-change-requested.ts';
import { onUserErasureRequested } from './events/accounts/on-user-erasure-requested.ts';
import { onUserErasureCancelled } from './events/accounts/on-user-erasure-cancelled.ts';
import { onUserErasureBegun } from './events/accounts/on-user-erasure-begun.ts';
import { onUserDataExportReady } from './events/accounts/on-user-data-export-ready.ts';
import { onUserImpersonated } from './events/accounts/on-user-impersonated.ts';
import { onUserMemberInvited } from './events/accounts/on-user-member-invited.ts';
import { onUserStaffInvited } from './events/accounts/on-user-staff-invited.ts';
import { onUserIdentityChanged } from './events/accounts/on-user-identity-changed.ts';
import { onUserPasskeyChanged } from './events/accounts/on-user-passkey-changed.ts';
import { onUserPasswordChanged } from './events/accounts/on-user-password-changed.ts';
import { onUserPasswordResetRequested } from './events/accounts/on-user-password-reset-requested.ts';
import { onUserRegistrationRepeated } from './events/accounts/on-user-registration-repeated.ts';
import { onUserServiceTokenCreated } from './events/accounts/on-user-service-token-created.ts';
import { onUserVerificationRequested } from './events/accounts/on-user-verification-requested.ts';
import { onUserErased } from './events/accounts/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { forgetEarlyRefunds } from './jobs/forget-early-refunds.ts';
import { tellAudience } from './jobs/audiences/tell-audience.ts';
import { tellSellersJob } from './jobs/audiences/tell-sellers.ts';
import { sendBulkMail, sendMail } from './jobs/send-mail.ts';
import { tellLowStock } from './jobs/tell-low-stock.ts';
import { deliverWebhook } from './jobs/webhooks/deliver-webhook.ts';
import { forgetWebhooks } from './jobs/webhooks/forget-webhooks.ts';
import { onLowStockForWebhooks } from './events/webhooks/on-low-stock.ts';
import {
  onOrderCancelledForWebhooks,
  onOrderConfirmedForWebhooks,
  onOrderDeliveredForWebhooks,
} from './events/webhooks/on-order-changed.ts';
import {
  onProductArchived,
  onProductPriceChanged,
  onProductPublished,
  onProductUpdated,
} from './events/webhooks/on-product-changed.ts';
import { onReviewPublishedForWebhooks } from './events/webhooks/on-review-published.ts';
import { webhookClient } from './webhooks/webhook-client.ts';
import { seed } from './seed.ts';
import { openPostOffice } from './mail/post-office.ts';
import { showMails } from './routes/show-mails.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';

export const notification = defineSubgraph<Stores, Settings, Resources>({
  name: 'notification',
  folder: import.meta.dirname,
  stores,
  resources: (opening) => ({
    postOffice: openPostOffice(opening),
    webhooks: webhookClient({ isGuarded: opening.settings.areWebhooksGuarded }),
  }),
  resolvers,
  emits: [notificationSent, notificationRead, notificationPersonErased],
  events: [
    onUserRegistered,
    onUserVerificationRequested,
    onUserRegistrationRepeated,
    onUserPasswordResetRequested,
    onUserPasswordChanged,
    onUserCredentialsChanged,
    onUserEmailChangeRequested,
    onUserEmailChangeRefused,
    onUserEmailChanged,
    onOrderCreated,
    onOrderConfirmed,
    onOrderCancelled,
    onOrderCancelRefused,
    onOrderShipped,
    onOrderDelivered,
    onDeliveryOutForDelivery,
    onDeliveryFailed,
    onPaymentRefunded,
    onGiftCardMailDue,
    onGiftCardExpiring,
    onReviewRejected,
    onBackInStock,
    onCheckoutCartAbandoned,
    onGuestCartAbandoned,
    onReplenishmentOrdered,
    onReplenishmentCancelled,
    onReplenishmentLate,
    onLowStock,
    onOrderBackordered,
    onBackorderFilled,
    onDeliveryScheduled,
    onDeliveryCancelled,
    onDeliveryLinesCancelled,
    onRefundFailed,
    onReviewPublished,
    onReviewHeld,
    onReviewReported,
    onReviewAppealed,
    onReviewAppealDecided,
    onReviewReplied,
    onReviewRequested,
    onQuestionAsked,
    onQuestionAnswered,
    onUserErasureRequested,
    onUserErasureCancelled,
    onUserErasureBegun,
    onUserDataExportReady,
    onUserMemberInvited,
    onUserStaffInvited,
    onUserServiceTokenCreated,
    onUserImpersonated,
    onUserIdentityChanged,
    onUserPasskeyChanged,
    onUserErased,
    onProductPublished,
    onProductUpdated,
    onProductArchived,
    onProductPriceChanged,
    onOrderConfirmedForWebhooks,
    onOrderCancelledForWebhooks,
    onOrderDeliveredForWebhooks,
    onLowStockForWebhooks,
    onReviewPublishedForWebhooks,
  ],
  messages: [answerPersonalData],
  routes: [showMails],
  asks: [
    userContact,
    userAudience,
    productSellers,
    userErasedPerson,
    userMailToken,
    userMarketingMailbox,
    userGuestMailbox,
    checkoutIsAbandoned,
    checkoutGuestReminder,
    orderGuestContact,
    paymentGiftCardCode,
  ],
  jobs: [
    sendMail,
    sendBulkMail,
    tellSellersJob,
    tellAudience,
    tellLowStock,
    forgetEarlyRefunds,
    deliverWebhook,
    forgetWebhooks,
  ],
  seed,
});
