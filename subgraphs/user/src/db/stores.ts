import type { Queryable } from '@agora/kit';
import { addressStore } from './belongings/address-store.ts';
import { audienceStore } from './accounts/audience-store.ts';
import { attemptStore } from './sessions/attempt-store.ts';
import { dataExportStore } from './privacy/data-export-store.ts';
import { erasureStore } from './privacy/erasure-store.ts';
import { earlierAddressStore } from './accounts/earlier-address-store.ts';
import { auditStore } from './staff/audit-store.ts';
import { consentStore } from './privacy/consent-store.ts';
import { customerGroupStore } from './staff/customer-group-store.ts';
import { staffInvitationStore } from './staff/staff-invitation-store.ts';
import { permissionGroupStore } from './staff/permission-group-store.ts';
import { knownAddressStore } from './accounts/known-address-store.ts';
import { loginChallengeStore } from './sessions/login-challenge-store.ts';
import { invitationStore } from './organisations/invitation-store.ts';
import { organisationStore } from './organisations/organisation-store.ts';
import { mailTokenStore } from './accounts/mail-token-store.ts';
import { paymentMethodStore } from './belongings/payment-method-store.ts';
import { personalDataStore } from './privacy/personal-data-store.ts';
import { revocationStore } from './sessions/revocation-store.ts';
import { secondFactorStore } from './sessions/second-factor-store.ts';
import { impersonationStore } from './sessions/impersonation-store.ts';
import { identityStore } from './identities/identity-store.ts';
import { passkeyStore } from './passkeys/passkey-store.ts';
import { serviceTokenStore } from './sessions/service-token-store.ts';
import { sessionStore } from './sessions/session-store.ts';
import { signingKeyStore } from './sessions/signing-key-store.ts';
import { stoppedMailboxStore } from './privacy/stopped-mailbox-store.ts';
import { userListing } from './accounts/user-listing.ts';
import { userStore } from './accounts/user-store.ts';

export const stores = (db: Queryable) => ({
  audiences: audienceStore(db),
  users: userStore(db),
  userListing: userListing(db),
  customerGroups: customerGroupStore(db),
  permissionGroups: permissionGroupStore(db),
  staffInvitations: staffInvitationStore(db),
  organisations: organisationStore(db),
  invitations: invitationStore(db),
  addresses: addressStore(db),
  paymentMethods: paymentMethodStore(db),
  mailTokens: mailTokenStore(db),
  serviceTokens: serviceTokenStore(db),
  impersonations: impersonationStore(db),
  passkeys: passkeyStore(db),
  identities: identityStore(db),
  sessions: sessionStore(db),
  secondFactors: secondFactorStore(db),
  loginChallenges: loginChallengeStore(db),
  revocations: revocationStore(db),
  attempts: attemptStore(db),
  knownAddresses: knownAddressStore(db),
  signingKeys: signingKeyStore(db),
  erasures: erasureStore(db),
  earlierAddresses: earlierAddressStore(db),
  audit: auditStore(db),
  consents: consentStore(db),
  stoppedMailboxes: stoppedMailboxStore(db),
  dataExports: dataExportStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
