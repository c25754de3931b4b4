import type { Refusal as RefusalOf } from '../domain/user.ts';
import type { UserErrorCode } from '../generated/resolvers.ts';

const messages: Record<UserErrorCode, string> = {
  INVALID_EMAIL: 'This is no e-mail address.',
  WEAK_PASSWORD: 'A password has 10 to 200 characters.',
  PASSWORD_TOO_COMMON:
    'This password is among the first that are guessed. Take a few words that nobody else would put together.',
  PASSWORD_TOO_SIMILAR: 'This password is little more than your name or e-mail address.',
  WRONG_PASSWORD: 'This is not the password of the account.',
  INVALID_NAME: 'A name has 1 to 100 characters on one line.',
  INVALID_LOCALE: 'There is no such language or region.',
  INVALID_TIME_ZONE: 'There is no such time zone.',
  INVALID_PHONE: 'This is no telephone number with its country code.',
  INVALID_CREDENTIALS:
    'E-mail address and password do not belong together, or the address is not verified: then follow the link of our mail.',
  LOGIN_THROTTLED: 'There were too many failed logins. Wait a while.',
  TOO_MANY_ATTEMPTS: 'This was tried too often. Wait a while.',
  INVALID_TOKEN: 'This link is not one of ours, or of no use any more.',
  USED_TOKEN: 'This link was used already, or a later one was. Ask for a new one.',
  EXPIRED_TOKEN: 'This link has expired. Ask for a new one.',
  EMAIL_UNCHANGED: 'This is the e-mail address of the account already.',
  EMAIL_NOT_VERIFIED: 'The e-mail address of the account is not verified.',
  LAST_ADMIN: 'There is no other admin.',
  ALREADY_VERIFIED: 'The e-mail address is verified already.',
  SECOND_FACTOR_REQUIRED: 'The password is right. Enter the code of your app as well.',
  SECOND_FACTOR_EXISTS: 'The account has a second factor already. Remove it first.',
  SECOND_FACTOR_NOT_FOUND: 'The account has no second factor.',
  SECOND_FACTOR_NOT_BEGUN: 'Begin anew: there is no secret that is waiting for a code.',
  WRONG_CODE: 'This code is wrong, too old, or was used already.',
  CHALLENGE_EXPIRED: 'This took too long, or was done already. Begin again.',
  SESSION_NOT_FOUND: 'You have no such session.',
  SESSION_EXPIRED: 'The session is over. Log in again.',
  USER_NOT_FOUND: 'There is no such account, or not any more.',
  INVALID_ADDRESS: 'This is not as addresses of this country are.',
  INVALID_POSTAL_CODE: 'This is no postal code of this country.',
  GROUP_NOT_FOUND: 'There is no such group.',
  INVALID_GROUP_CODE: 'A code has 1 to 40 small letters, digits and hyphens, and begins with a letter.',
  GROUP_CODE_TAKEN: 'Another group has this code.',
  GROUP_NOT_EMPTY: 'Somebody is in this group. Take everybody out first.',
  TOO_MANY_GROUPS: 'There are at most 200 groups.',
  TOO_MANY_MEMBERS: 'At most 100 people are put in or taken out at once.',
  ADDRESS_NOT_FOUND: 'You have no such address.',
  TOO_MANY_ADDRESSES: 'An address book has at most 50 addresses. Remove one first.',
  INVALID_PROVIDER_TOKEN: 'This is no token of a payment provider. Never send a card number.',
  UNKNOWN_PROVIDER_TOKEN: 'The payment provider does not know this token.',
  INVALID_CARD: 'No card has this.',
  CARD_EXPIRED: 'The card has expired.',
  PAYMENT_METHOD_NOT_FOUND: 'You have no such payment method.',
  TOO_MANY_PAYMENT_METHODS: 'At most 20 payment methods are stored. Remove one first.',
  OWN_SECOND_FACTOR: 'Remove your own second factor with a code, or have another admin do it.',
  CONSENT_TEXT_CHANGED: 'There is another text by now. Read it first.',
  INVALID_CONSENT_TEXT: 'A text has 1 to 5,000 characters.',
  PROOF_REQUIRED: 'Give your password, or a code of your second factor.',
  ORDERS_UNDER_WAY: 'Orders of yours are on their way. Wait until they have arrived, or cancel them.',
  ERASURE_NOT_FOUND: 'Nothing is to be erased.',
  ERASURE_BEGUN: 'It has begun and cannot be called off any more.',
  TOO_MANY_EXPORTS: 'There are three files already. Wait until one expires.',
  ORGANISATION_NOT_FOUND: 'There is no such vendor or courier, or none that is yours.',
  NOT_OWNER: 'Only an owner does this.',
  ORGANISATION_SUSPENDED: 'It is suspended: nobody acts for it until an admin ends that.',
  ORGANISATION_FULL: 'At most 100 people act for one vendor or courier.',
  INVALID_DEPOT: 'A depot is a country, or a country and a state, such as US-WA.',
  ALREADY_MEMBER: 'Whoever reads this mailbox acts for it already.',
  MEMBER_OF_ANOTHER: 'You act for another one already: leave that first.',
  MEMBER_NOT_FOUND: 'There is nobody of this id in it.',
  LAST_OWNER: 'There is no other owner.',
  INVITATION_NOT_FOUND: 'There is no such invitation.',
  INVITATION_EXPIRED: 'This invitation has run out. Ask for another one.',
  TOO_MANY_INVITATIONS: 'At most 50 invitations wait to be taken up.',
  INVITED_OTHER_ADDRESS: 'Another address was invited: log in to the account that has it.',
  INVALID_SCOPE: 'A service token allows at least one thing, and nothing that you may not do yourself.',
  INVALID_EXPIRY: 'A service token runs out within a year from now.',
  TOO_MANY_SERVICE_TOKENS: 'You have 20 service tokens already. Take one back first.',
  SERVICE_TOKEN_NOT_FOUND: 'There is no such service token, or none that is yours.',
  INVALID_SERVICE_TOKEN: 'This is no secret of a service token that allows anything.',
  SERVICE_TOKEN_EXPIRED: 'The service token has run out.',
  NOT_A_CUSTOMER: 'Only customers who are nothing else are acted as, and nobody acts as themselves.',
  INVALID_REASON: 'A reason has 10 to 500 characters on one line.',
  IMPERSONATION_NOT_FOUND: 'There is no such time that somebody acted as a customer, or none that is yours.',
  PASSKEY_REFUSED: 'This was not signed with a passkey that is good here.',
  PASSKEY_NOT_FOUND: 'You have no such passkey.',
  TOO_MANY_PASSKEYS: 'You have ten passkeys already. Remove one first.',
  UNKNOWN_PROVIDER: 'There is no such provider to sign in with.',
  PROVIDER_UNAVAILABLE: 'The provider does not answer at the moment. Try again later, or sign in another way.',
  PROVIDER_REFUSED: 'The provider did not confirm who you are. Begin again.',
  IDENTITY_NEEDS_LOGIN: 'There is an account with this e-mail address. Sign in to it, and connect the provider there.',
  IDENTITY_WITHOUT_EMAIL:
    'The provider did not tell an e-mail address. Open an account, and connect the provider there.',
  IDENTITY_TAKEN: 'Another account is connected with this already.',
  IDENTITY_NOT_FOUND: 'Your account is not connected with this.',
  TOO_MANY_IDENTITIES: 'Your account is connected with ten already. Take one away first.',
  LAST_WAY_IN: 'There would be no way into the account any more. Set a password or add another way to sign in first.',
  VERSION_CONFLICT: 'Somebody changed it since. Read it again.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another input.',
};

/** The payload of a refused change, whatever it was to change. */
export function refuse(
  code: UserErrorCode,
  field: readonly string[] = [],
  retryAfterSeconds: number | null = null,
  message = messages[code],
) {
  const refusal = { code, message, field: ['input', ...field], retryAfterSeconds };
  return { ...nothing, userErrors: [refusal] };
}

/** Where what was begun is over that the account was to be entered with. */
export const challengeOfLogin = 'This took too long, or was done already. Log in again.';

export type Refusal = RefusalOf<UserErrorCode>;

/** The payload of a refusal that the domain gave, or `mutate`. */
export function refuseChange({ refused, field, message }: Refusal) {
  return refuse(refused, field, null, message);
}

/** The fields of all payloads, null. */
export const nothing = {
  user: null,
  address: null,
  vendor: null,
  courier: null,
  customerGroup: null,
  paymentMethod: null,
  session: null,
  erasure: null,
  consentText: null,
  dataExport: null,
  impersonation: null,
  passkey: null,
  identity: null,
  url: null,
  flowToken: null,
  options: null,
  serviceToken: null,
  scopes: null,
  challenge: null,
  secret: null,
  otpauthUrl: null,
  recoveryCodes: null,
  accessToken: null,
  accessTokenExpiresAt: null,
  refreshToken: null,
  deviceToken: null,
};
