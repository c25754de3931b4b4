import { defineSubgraph } from '@agora/kit';
import {
  paymentDescribeMethod,
  userCredentialsChanged,
  userEmailChanged,
  userEmailChangeRefused,
  userEmailChangeRequested,
  userGroupsChanged,
  userPasswordChanged,
  userPasswordResetRequested,
  userProfileUpdated,
  userRegistered,
  userRoleChanged,
  userRegistrationRepeated,
  userVerificationRequested,
  userVerified,
} from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onCheckoutCompleted, onCheckoutCompletedV2 } from './events/on-checkout-completed.ts';
import { resolvers } from './graphql/resolvers.ts';
import { forgetWhatExpired } from './jobs/forget-what-expired.ts';
import { requestPasswordReset } from './jobs/request-password-reset.ts';
import { rotateSigningKeys } from './jobs/rotate-signing-keys.ts';
import { jwksRoute } from './jwks-route.ts';
import { answerAddress } from './messages/answer-address.ts';
import { answerAuthenticate } from './messages/answer-authenticate.ts';
import { answerContact } from './messages/answer-contact.ts';
import { answerMailToken } from './messages/answer-mail-token.ts';
import { answerPaymentMethod } from './messages/answer-payment-method.ts';
import { seed } from './seed.ts';

export const user = defineSubgraph<Stores, Settings>({
  name: 'user',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  emits: [
    userRegistered,
    userRegistrationRepeated,
    userVerificationRequested,
    userVerified,
    userProfileUpdated,
    userPasswordResetRequested,
    userPasswordChanged,
    userCredentialsChanged,
    userEmailChangeRequested,
    userEmailChangeRefused,
    userEmailChanged,
    userRoleChanged,
    userGroupsChanged,
  ],
  events: [onCheckoutCompletedV2, onCheckoutCompleted],
  messages: [answerAuthenticate, answerContact, answerAddress, answerPaymentMethod, answerMailToken],
  asks: [paymentDescribeMethod],
  jobs: [rotateSigningKeys, forgetWhatExpired, requestPasswordReset],
  revocations: ({ revocations }, since, now) => revocations.recorded(since, now),
  seed,
  routes: [jwksRoute],
});
