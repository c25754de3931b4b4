import { defineSubgraph } from '@agora/kit';
import { notificationRead, notificationSent, userMailToken, notificationPersonErased } from '@agora/schema';
import type { Settings } from './config.ts';
import type { Resources } from './context.ts';
import { type Stores, stores } from './db/stores.ts';
import { onBackInStock } from './events/on-back-in-stock.ts';
import { onDeliveryFailed } from './events/on-delivery-failed.ts';
import { onDeliveryOutForDelivery } from './events/on-delivery-out-for-delivery.ts';
import { onOrderCancelRefused } from './events/on-order-cancel-refused.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onOrderCreated } from './events/on-order-created.ts';
import { onOrderDelivered } from './events/on-order-delivered.ts';
import { onOrderShipped } from './events/on-order-shipped.ts';
import { onPaymentRefunded } from './events/on-payment-refunded.ts';
import { onReplenishmentCancelled } from './events/on-replenishment-cancelled.ts';
import { onReplenishmentOrdered } from './events/on-replenishment-ordered.ts';
import { onReviewRejected } from './events/on-review-rejected.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import { onUserCredentialsChanged } from './events/on-user-credentials-changed.ts';
import { onUserEmailChanged } from './events/on-user-email-changed.ts';
import { onUserEmailChangeRefused } from './events/on-user-email-change-refused.ts';
import { onUserEmailChangeRequested } from './events/on-user-email-change-requested.ts';
import { onUserErasureRequested } from './events/on-user-erasure-requested.ts';
import { onUserErasureCancelled } from './events/on-user-erasure-cancelled.ts';
import { onUserErasureBegun } from './events/on-user-erasure-begun.ts';
import { onUserDataExportReady } from './events/on-user-data-export-ready.ts';
import { onUserMemberInvited } from './events/on-user-member-invited.ts';
import { onUserPasswordChanged } from './events/on-user-password-changed.ts';
import { onUserPasswordResetRequested } from './events/on-user-password-reset-requested.ts';
import { onUserRegistrationRepeated } from './events/on-user-registration-repeated.ts';
import { onUserVerificationRequested } from './events/on-user-verification-requested.ts';
import { onUserErased } from './events/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { sendMail } from './jobs/send-mail.ts';
import { openPostOffice } from './mail/post-office.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';

export const notification = defineSubgraph<Stores, Settings, Resources>({
  name: 'notification',
  folder: import.meta.dirname,
  stores,
  resources: (opening) => ({ postOffice: openPostOffice(opening) }),
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
    onReviewRejected,
    onBackInStock,
    onReplenishmentOrdered,
    onReplenishmentCancelled,
    onUserErasureRequested,
    onUserErasureCancelled,
    onUserErasureBegun,
    onUserDataExportReady,
    onUserMemberInvited,
    onUserErased,
  ],
  messages: [answerPersonalData],
  asks: [userMailToken],
  jobs: [sendMail],
});
