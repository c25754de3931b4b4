import type { Queryable } from '@agora/kit';
import { addressStore } from './address-store.ts';
import { attemptStore } from './attempt-store.ts';
import { customerGroupStore } from './customer-group-store.ts';
import { knownAddressStore } from './known-address-store.ts';
import { loginChallengeStore } from './login-challenge-store.ts';
import { mailTokenStore } from './mail-token-store.ts';
import { paymentMethodStore } from './payment-method-store.ts';
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
});

export type Stores = ReturnType<typeof stores>;
