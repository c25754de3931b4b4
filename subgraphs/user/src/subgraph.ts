import { defineSubgraph } from '@agora/kit';
import {
  definePersonalData,
  orderOfGuest,
  orderUnderWay,
  paymentDescribeMethod,
  serviceNames,
  userCredentialsChanged,
  userEmailChanged,
  userEmailChangeRefused,
  userEmailChangeRequested,
  userConsentChanged,
  userDataExportReady,
  userErased,
  userErasureBegun,
  userErasureCancelled,
  userErasureRequested,
  userGroupsChanged,
  userPermissionsChanged,
  userPasskeyChanged,
  userPasswordChanged,
  userPasswordResetRequested,
  userIdentityChanged,
  userImpersonated,
  userMemberInvited,
  userMembershipChanged,
  userProfileUpdated,
  userRegistered,
  userRoleChanged,
  userRegistrationRepeated,
  userServiceTokenCreated,
  userServiceTokenRevoked,
  userStaffInvited,
  userVerificationRequested,
  userVerified,
} from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onCheckoutCompleted, onCheckoutCompletedV2 } from './events/on-checkout-completed.ts';
import { onPersonErased } from './events/on-person-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { eraseAbandoned } from './jobs/erase-abandoned.ts';
import { erasePerson } from './jobs/erase-person.ts';
import { forgetWhatExpired } from './jobs/forget-what-expired.ts';
import { gatherPersonalData } from './jobs/gather-personal-data.ts';
import { requestPasswordReset } from './jobs/request-password-reset.ts';
import { rotateSigningKeys } from './jobs/rotate-signing-keys.ts';
import { jwksRoute } from './jwks-route.ts';
import { answerAddress } from './messages/answer-address.ts';
import { answerAuthenticate } from './messages/answer-authenticate.ts';
import { answerCustomerGroups } from './messages/answer-customer-groups.ts';
import { answerAudience } from './messages/answer-audience.ts';
import { answerContact } from './messages/answer-contact.ts';
import { answerErasedPerson } from './messages/answer-erased-person.ts';
import { answerMailToken } from './messages/answer-mail-token.ts';
import { answerGuestMailbox } from './messages/answer-guest-mailbox.ts';
import { answerMarketingMailbox } from './messages/answer-marketing-mailbox.ts';
import { answerPaymentMethod } from './messages/answer-payment-method.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';
import { fetchDataExport } from './routes/fetch-data-export.ts';
import { seed } from './seed.ts';

export const user = defineSubgraph<Stores, Settings>({
  name: 'user',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  actorsMay: ['userProfileUpdate', 'userAddressAdd', 'userAddressUpdate', 'userAddressDefaultSet', 'userAddressRemove'],
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
    userPermissionsChanged,
    userConsentChanged,
    userDataExportReady,
    userErasureRequested,
    userErasureCancelled,
    userErasureBegun,
    userErased,
    userMemberInvited,
    userStaffInvited,
    userMembershipChanged,
    userServiceTokenCreated,
    userServiceTokenRevoked,
    userPasskeyChanged,
    userIdentityChanged,
    userImpersonated,
  ],
  events: [onCheckoutCompletedV2, onCheckoutCompleted, ...onPersonErased],
  messages: [
    answerAuthenticate,
    answerAudience,
    answerContact,
    answerCustomerGroups,
    answerAddress,
    answerPaymentMethod,
    answerMailToken,
    answerMarketingMailbox,
    answerGuestMailbox,
    answerPersonalData,
    answerErasedPerson,
  ],
  asks: [
    paymentDescribeMethod,
    orderUnderWay,
    orderOfGuest,
    ...serviceNames.filter((name) => name !== 'user').map(definePersonalData),
  ],
  jobs: [rotateSigningKeys, forgetWhatExpired, requestPasswordReset, erasePerson, eraseAbandoned, gatherPersonalData],
  revocations: ({ revocations }, since, now) => revocations.recorded(since, now),
  seed,
  routes: [jwksRoute, fetchDataExport],
});
