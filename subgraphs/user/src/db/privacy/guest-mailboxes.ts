import { provenEmail } from '../../domain/accounts/proven-email.ts';
import type { User } from '../../domain/user.ts';
import type { Stores } from '../stores.ts';

/** A mailbox with which somebody may have bought as a guest. */
export interface GuestMailbox {
  readonly email: string;
  /** Until when it was theirs; it still is where that is not said. */
  readonly before?: string;
}

/** The address that a person has proven, and those before it that are nobody else's by now. */
export async function guestMailboxesOf(
  user: Pick<User, 'id' | 'email' | 'emailVerifiedAt'>,
  { earlierAddresses }: Pick<Stores, 'earlierAddresses'>,
): Promise<readonly GuestMailbox[]> {
  const email = provenEmail(user);
  const earlier = await earlierAddresses.of(user.id);
  return [
    ...(email === null ? [] : [{ email }]),
    ...earlier.map((one) => ({ email: one.email, before: one.until.toISOString() })),
  ];
}
