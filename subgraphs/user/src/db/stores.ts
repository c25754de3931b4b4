import type { Queryable } from '@agora/kit';
import { addressStore } from './address-store.ts';
import { attemptStore } from './attempt-store.ts';
import { dataExportStore } from './data-export-store.ts';
import { erasureStore } from './erasure-store.ts';
import { auditStore } from './audit-store.ts';
import { consentStore } from './consent-store.ts';
import { customerGroupStore } from './customer-group-store.ts';
import { knownAddressStore } from './known-address-store.ts';
import { loginChallengeStore } from './login-challenge-store.ts';
import { mailTokenStore } from './mail-token-store.ts';
import { paymentMethodStore } from './payment-method-store.ts';
import { personalDataStore } from './personal-data-store.ts';
import { revocationStore } from './revocation-store.ts';
import { secondFactorStore } from './second-factor-store.ts';
import { sessionStore } from './session-store.ts';
import { signingKeyStore } from './signing-key-store.ts';
import { userListing } from './user-listing.ts';
import { userStore } from './user-store.ts';

export const stores = (db: Queryable) => ({
  users: userStore(db),
  userListing: userListing(db),
  customerGroups: customerGroupStore(db),
  addresses: addressStore(db),
  paymentMethods: paymentMethodStore(db),
  mailTokens: mailTokenStore(db),
  sessions: sessionStore(db),
  secondFactors: secondFactorStore(db),
  loginChallenges: loginChallengeStore(db),
  revocations: revocationStore(db),
  attempts: attemptStore(db),
  knownAddresses: knownAddressStore(db),
  signingKeys: signingKeyStore(db),
  erasures: erasureStore(db),
  audit: auditStore(db),
  consents: consentStore(db),
  dataExports: dataExportStore(db),
  personalData: personalDataStore(db),
});

export type Stores = ReturnType<typeof stores>;
