import type { User } from '../user.ts';

/** Whom a mail goes to, in which language and with times of which zone, as events tell it. */
export const mailboxOf = ({ id: userId, email, displayName, locale, timeZone }: User) => ({
  userId,
  email,
  displayName,
  locale,
  ...(timeZone !== null && { timeZone }),
});
