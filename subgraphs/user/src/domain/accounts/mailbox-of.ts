import type { User } from '../user.ts';

/** Whom a mail goes to, and in which language, as events tell it. */
export const mailboxOf = ({ id: userId, email, displayName, locale }: User) => ({ userId, email, displayName, locale });
