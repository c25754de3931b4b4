import { accessTokenAudience, accessTokenIssuer } from '@agora/kit';
import { SignJWT } from 'jose';
import type { Work } from '../../context.ts';
import { expiryOfAccess } from '../../domain/sessions/session.ts';
import type { User } from '../../domain/user.ts';

/** What an access token says of who brings it. */
export interface AccessClaims extends Pick<User, 'vendorId' | 'depot'> {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly customerGroups?: readonly string[];
  /** Services have none. */
  readonly sessionId?: string;
  /** Who acts as the subject. */
  readonly actorId?: string;
  /** When what it is given for ends; it is not good for longer. */
  readonly endsAt?: Date;
}

export interface AccessToken {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
}

/** An access token that is good from now on. */
export async function signAccessToken(claims: AccessClaims, work: Work): Promise<AccessToken> {
  const { subject, roles, scopes, customerGroups = [], sessionId, actorId, vendorId, depot, endsAt } = claims;
  const now = work.now();
  // The clock of the replica that revoked tokens may be ahead of this one's: what is given after that is good.
  const issuedAt = latest(now, await work.revocations.revokedBefore(subject));
  const accessTokenExpiresAt = expiryOfAccess(now, endsAt);
  const key = await signingKey(work);
  const accessToken = await new SignJWT({
    roles,
    scope: scopes.join(' '),
    ...(sessionId !== undefined && { sid: sessionId }),
    ...(actorId !== undefined && { act: { sub: actorId } }),
    ...(vendorId !== null && { vendor: vendorId }),
    ...(customerGroups.length > 0 && { groups: customerGroups }),
    ...(depot !== null && { depot }),
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'JWT' })
    .setSubject(subject)
    .setIssuer(accessTokenIssuer)
    .setAudience(accessTokenAudience)
    // With milliseconds, as RFC 7519 allows: a token given in the second of a revocation is on one side of it.
    .setIssuedAt(issuedAt.getTime() / 1000)
    .setExpirationTime(accessTokenExpiresAt)
    .sign(key.privateKey);
  return { accessToken, accessTokenExpiresAt };
}

async function signingKey({ signingKeys, settings, now }: Work) {
  const at = now();
  const find = () => signingKeys.active(settings.keySecret, at);
  let key = await find();
  if (!key) {
    await signingKeys.rotate(settings.keySecret, at);
    key = await find();
  }
  if (!key) throw new Error('no key signs access tokens, although one was made');
  return key;
}

function latest(one: Date, other: Date | undefined): Date {
  return other && other > one ? other : one;
}
