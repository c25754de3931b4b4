import { answer } from '@agora/kit';
import { userContact } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerContact = answer(userContact, async ({ userId }, { users }: Asked) => {
  const user = await users.find(userId);
  return user ? { email: user.email, displayName: user.displayName, locale: user.locale } : null;
});
