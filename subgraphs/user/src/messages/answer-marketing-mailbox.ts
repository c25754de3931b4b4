import { answer } from '@agora/kit';
import { userMarketingMailbox } from '@agora/schema';
import type { Asked } from '../context.ts';
import { unsubscribeTokens } from '../db/privacy/unsubscribe-tokens.ts';

export const answerMarketingMailbox = answer(userMarketingMailbox, async ({ userId }, asked: Asked) => {
  const { users, consents, erasures, settings } = asked;
  const user = await users.find(userId);
  // Whoever opened an account with an address that is not theirs agrees to nothing for its owner.
  if (!user?.emailVerifiedAt) return null;
  const last = await consents.last(userId, 'MARKETING_MAIL');
  if (!last?.isGiven || (await erasures.byUsers([userId])).has(userId)) return null;
  const { email, locale } = user;
  return { email, locale, unsubscribeToken: unsubscribeTokens(settings.keySecret).give(userId) };
});
