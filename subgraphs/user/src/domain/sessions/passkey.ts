import { lineOfText, userPasskeyChanged } from '@agora/schema';
import { mailboxOf } from '../accounts/mailbox-of.ts';
import type { Refusal, User } from '../user.ts';

/** A key pair on a device of the user, or in their password manager, of which the shop has the public half. */
export interface Passkey {
  readonly id: string;
  readonly userId: string;
  /** What the authenticator calls it, base64url. */
  readonly credentialId: string;
  /** As COSE writes it, base64url. */
  readonly publicKey: string;
  /** How often it was used, where the authenticator counts; else 0. */
  readonly counter: number;
  /** How it is reached, such as `internal` or `usb`. */
  readonly transports: readonly string[];
  /** Whether more devices than one can have it. */
  readonly isMultiDevice: boolean;
  readonly isBackedUp: boolean;
  readonly name: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What somebody is to sign with a passkey, once and soon. */
export interface PasskeyChallenge {
  /** For whom a passkey is added; null for a login, of which nobody knows yet whose. */
  readonly userId: string | null;
  readonly expiresAt: Date;
}

export const maxPasskeys = 10;
export const passkeyChallengeLifeMs = 5 * 60_000;

export function namePasskey(
  passkey: Passkey,
  given: string,
): { readonly refused?: never; readonly passkey: Passkey } | Refusal<'INVALID_NAME'> {
  const name = lineOfText(given, 100);
  return name === undefined ? { refused: 'INVALID_NAME', field: ['name'] } : { passkey: { ...passkey, name } };
}

/** What the mailbox is told. */
export function passkeyChanged(user: User, { name }: Passkey, change: 'ADDED' | 'REMOVED', now: Date) {
  return userPasskeyChanged.draft({ ...mailboxOf(user), name, change, changedAt: now.toISOString() });
}
