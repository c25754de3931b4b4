import { userIdentityChanged } from '@agora/schema';
import { mailboxOf } from '../accounts/mailbox-of.ts';
import type { User } from '../user.ts';

/** Who a person is at a provider of identities. */
export interface Identity {
  readonly id: string;
  readonly userId: string;
  /** As the settings name it. */
  readonly provider: string;
  /** What the provider calls the person, for good. */
  readonly subject: string;
  /** The address that the provider last told, for people to know the identity by. */
  readonly email: string | null;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What a provider says of who has signed in there. */
export interface Claims {
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider says that it has proven the address to be theirs. */
  readonly isEmailVerified: boolean;
  readonly name: string | null;
  readonly locale: string | null;
}

export const maxIdentities = 10;

/** What the mailbox is told; the provider by the name that people know. */
export function identityChanged(user: User, provider: string, change: 'LINKED' | 'UNLINKED', now: Date) {
  return userIdentityChanged.draft({ ...mailboxOf(user), provider, change, changedAt: now.toISOString() });
}
