import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Passkey } from '../../domain/sessions/passkey.ts';
import type { User } from '../../domain/user.ts';
import type { readAssertion, readRegistration } from './read-credential.ts';

/** Where passkeys are good: browsers sign the origin of the page, and show a passkey to the pages of its domain alone. */
export interface PasskeySite {
  readonly origins: readonly string[];
  readonly domain: string;
}

type Registration = NonNullable<ReturnType<typeof readRegistration>>;
type Assertion = NonNullable<ReturnType<typeof readAssertion>>;

/** EdDSA, ES256 and RS256, which all authenticators have one of (COSE). */
const supportedAlgorithmIDs = [-8, -7, -257];

/** The shop's side of the ceremonies of WebAuthn. Whoever uses a passkey proves themselves to it, by a finger or a PIN: it stands for both factors. */
export function relyingParty({ origins, domain }: PasskeySite) {
  const expected = { expectedOrigin: [...origins], expectedRPID: domain, requireUserVerification: true };
  return {
    creationOptions(user: User, passkeys: readonly Passkey[]) {
      return generateRegistrationOptions({
        rpName: 'Agora',
        rpID: domain,
        userID: new Uint8Array(Buffer.from(user.id)),
        userName: user.email,
        userDisplayName: user.displayName,
        attestationType: 'none',
        supportedAlgorithmIDs,
        excludeCredentials: passkeys.map(toDescriptor),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
    },

    requestOptions() {
      return generateAuthenticationOptions({ rpID: domain, userVerification: 'required' });
    },

    /** What is known of a new passkey; undefined when what came does not prove it. */
    async register(response: Registration, expectedChallenge: string) {
      const { response: given } = response;
      const answer = { ...response, response: { ...given, transports: [...given.transports] } };
      const outcome = await orNothing(
        verifyRegistrationResponse({ response: answer, expectedChallenge, supportedAlgorithmIDs, ...expected }),
      );
      if (!outcome?.verified) return undefined;
      const { credential, credentialDeviceType, credentialBackedUp } = outcome.registrationInfo;
      return {
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: given.transports,
        isMultiDevice: credentialDeviceType === 'multiDevice',
        isBackedUp: credentialBackedUp,
      };
    },

    /** The passkey as it is after it was used; undefined when what came does not prove that it was. */
    async use(passkey: Passkey, response: Assertion, expectedChallenge: string): Promise<Passkey | undefined> {
      const { userHandle, ...signed } = response.response;
      const isOfUser = userHandle === undefined || userHandle === Buffer.from(passkey.userId).toString('base64url');
      if (!isOfUser) return undefined;
      const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'));
      const credential = { id: passkey.credentialId, publicKey, counter: passkey.counter };
      const answer = { ...response, response: signed };
      const outcome = await orNothing(
        verifyAuthenticationResponse({ response: answer, expectedChallenge, credential, ...expected }),
      );
      if (!outcome?.verified) return undefined;
      const { newCounter, credentialBackedUp } = outcome.authenticationInfo;
      return { ...passkey, counter: newCounter, isBackedUp: credentialBackedUp };
    },
  };
}

function toDescriptor({ credentialId, transports }: Passkey) {
  return { id: credentialId, transports: [...transports] };
}

/** The library throws for what does not fit, such as another origin or a counter that went back. */
async function orNothing<Result>(verifying: Promise<Result>): Promise<Result | undefined> {
  try {
    return await verifying;
  } catch {
    return undefined;
  }
}
