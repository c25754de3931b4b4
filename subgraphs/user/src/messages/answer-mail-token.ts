import { answer } from '@agora/kit';
import { userMailToken } from '@agora/schema';
import type { Asked } from '../context.ts';
import { mailTokenTexts } from '../db/accounts/mail-token-text.ts';

export const answerMailToken = answer(
  userMailToken,
  async ({ tokenId }, { mailTokens, users, settings, now }: Asked) => {
    const found = await mailTokens.find(tokenId);
    const user = found && (await users.find(found.userId));
    if (!found || !user || found.usedAt || found.expiresAt <= now()) return null;
    if (found.purpose !== 'CHANGE_EMAIL' && found.email !== user.email) return null;
    return { token: mailTokenTexts(settings.keySecret).give(tokenId), expiresAt: found.expiresAt.toISOString() };
  },
);
