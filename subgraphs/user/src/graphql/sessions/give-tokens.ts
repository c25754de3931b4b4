import { randomBytes } from 'node:crypto';
import type { Work } from '../../context.ts';
import { scopesOfUser } from '../../db/staff/scopes-of-user.ts';
import { refreshTokenLifeMs } from '../../domain/sessions/session.ts';
import type { User } from '../../domain/user.ts';
import { nothing } from '../refuse.ts';
import { signAccessToken } from './sign-access-token.ts';

/**
 * The payload of a login or refresh: new tokens for a session, in place of the refresh token of this hash. The new one is known to
 * the client alone.
 */
export async function giveTokens(user: User, sessionId: string, work: Work, predecessor: string | null = null) {
  const refreshToken = randomBytes(32).toString('base64url');
  const expiresAt = new Date(work.now().getTime() + refreshTokenLifeMs);
  await work.sessions.addToken(refreshToken, { sessionId, expiresAt, predecessor });
  const { id: subject, roles, vendorId, customerGroups, depot } = user;
  const scopes = await scopesOfUser(user, work);
  const claims = { subject, roles, scopes, sessionId, vendorId, customerGroups, depot };
  const given = await signAccessToken(claims, work);
  const reader = { ...claims, id: subject, vendorId: vendorId ?? undefined, depot: depot ?? undefined };
  return { ...nothing, ...given, refreshToken, user: { ...user, reader }, userErrors: [] };
}
