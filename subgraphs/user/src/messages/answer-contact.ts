import { answer } from '@agora/kit';
import { userContact } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerContact = answer(userContact, async ({ userId }, { users }: Asked) => {
  const user = await users.find(userId);
  if (!user) return null;
  const { email, displayName, locale, timeZone, emailVerifiedAt } = user;
  return { email, displayName, locale, timeZone, isVerified: emailVerifiedAt !== null };
});
