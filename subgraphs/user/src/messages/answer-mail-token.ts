import { answer } from '@agora/kit';
import { userMailToken } from '@agora/schema';
import type { Asked } from '../context.ts';
import { mailTokenTexts } from '../db/accounts/mail-token-text.ts';

export const answerMailToken = answer(userMailToken, async ({ tokenId }, asked: Asked) => {
  const { settings, now } = asked;
  const expiresAt = await goodUntil(tokenId, asked);
  if (!expiresAt || expiresAt <= now()) return null;
  return { token: mailTokenTexts(settings.keySecret).give(tokenId), expiresAt: expiresAt.toISOString() };
});

/** Until when a link can be followed; undefined for one that is of no use. */
async function goodUntil(
  tokenId: string,
  { mailTokens, invitations, staffInvitations, users }: Asked,
): Promise<Date | undefined> {
  const invitation = await invitations.find(tokenId);
  if (invitation) return invitation.usedAt ? undefined : invitation.expiresAt;
  const ofStaff = await staffInvitations.byToken(tokenId);
  if (ofStaff) return ofStaff.usedAt ? undefined : ofStaff.expiresAt;
  const found = await mailTokens.find(tokenId);
  const user = found && (await users.find(found.userId));
  if (!found || !user || found.usedAt) return undefined;
  return found.purpose === 'CHANGE_EMAIL' || found.email === user.email ? found.expiresAt : undefined;
}
