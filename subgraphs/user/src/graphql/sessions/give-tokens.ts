import { randomBytes } from 'node:crypto';
import { accessTokenAudience, accessTokenIssuer } from '@agora/kit';
import { SignJWT } from 'jose';
import type { Work } from '../../context.ts';
import { scopesOf } from '../../domain/staff/scopes-of.ts';
import { accessTokenLifeMs, refreshTokenLifeMs } from '../../domain/sessions/session.ts';
import type { User } from '../../domain/user.ts';
import { nothing } from '../refuse.ts';

/**
 * The payload of a login or refresh: new tokens for a session, in place of the refresh token of this hash. The new one is known to
 * the client alone.
 */
export async function giveTokens(user: User, sessionId: string, work: Work, predecessor: string | null = null) {
  const now = work.now();
  // The clock of the replica that revoked tokens may be ahead of this one's: what is given after that is good.
  const issuedAt = latest(now, await work.revocations.revokedBefore(user.id));
  const accessTokenExpiresAt = new Date(now.getTime() + accessTokenLifeMs);
  const refreshToken = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + refreshTokenLifeMs);
  await work.sessions.addToken(refreshToken, { sessionId, expiresAt, predecessor });
  const accessToken = await signAccessToken(user, { sid: sessionId, issuedAt, expiresAt: accessTokenExpiresAt }, work);
  return {
    ...nothing,
    accessToken,
    accessTokenExpiresAt,
    refreshToken,
    user: { ...user, isProven: true },
    userErrors: [],
  };
}

async function signAccessToken(
  { id, roles, vendorId, customerGroups, depot }: User,
  { sid, issuedAt, expiresAt }: { sid: string; issuedAt: Date; expiresAt: Date },
  { signingKeys, settings, now }: Work,
): Promise<string> {
  const at = now();
  const find = () => signingKeys.active(settings.keySecret, at);
  let key = await find();
  if (!key) {
    await signingKeys.rotate(settings.keySecret, at);
    key = await find();
  }
  if (!key) throw new Error('no key signs access tokens, although one was made');
  return (
    new SignJWT({
      roles,
      scope: scopesOf(roles).join(' '),
      sid,
      ...(vendorId !== null && { vendor: vendorId }),
      ...(customerGroups.length > 0 && { groups: customerGroups }),
      ...(depot !== null && { depot }),
    })
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'JWT' })
      .setSubject(id)
      .setIssuer(accessTokenIssuer)
      .setAudience(accessTokenAudience)
      // With milliseconds, as RFC 7519 allows: a token given in the second of a revocation is on one side of it.
      .setIssuedAt(issuedAt.getTime() / 1000)
      .setExpirationTime(expiresAt)
      .sign(key.privateKey)
  );
}

function latest(one: Date, other: Date | undefined): Date {
  return other && other > one ? other : one;
}
