import type { User } from '../user.ts';

/** The address that is known to be theirs: one that was never proven may be that of a stranger. */
export const provenEmail = (user: Pick<User, 'email' | 'emailVerifiedAt'> | undefined): string | null =>
  user?.emailVerifiedAt ? user.email : null;
