import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { clockToleranceSeconds } from './clock-tolerance.ts';
import type { TokenOrigin } from './revocation/revocation.ts';
import type { Viewer } from './viewer.ts';

/** Issuer and audience of the access tokens that the user service signs (EdDSA, 15 minutes). */
export const accessTokenIssuer = 'agora-user';
export const accessTokenAudience = 'agora';

const claims = z.object({
  sub: z.uuid(),
  sid: z.uuid().optional(),
  iat: z.number().default(0),
  exp: z.number(),
  roles: z.array(z.string()),
  scope: z.string(),
  vendor: z.uuid().optional(),
  groups: z.array(z.string()).default([]),
  depot: z.string().optional(),
  /** Who acts as the subject (RFC 8693, section 4.1). */
  act: z.object({ sub: z.uuid() }).optional(),
});

export type TokenCheck =
  | { readonly ok: true; readonly viewer: Viewer; readonly origin: TokenOrigin; readonly expiresAt: Date }
  | { readonly ok: false; readonly reason: 'EXPIRED' | 'INVALID' };

export type AccessTokenVerifier = (token: string) => Promise<TokenCheck>;

const askAnewAfterMs = 10 * 60_000;
const askAgainAfterMs = 5_000;

/** Keys that can be asked for anew at any time. */
export type RemoteKeys = JWTVerifyGetKey & { readonly reload: () => Promise<void> };

/**
 * Keys come from the user service. Every ten minutes they are asked for anew, for which nobody waits; while it is away,
 * those it last published are good. Throws when it cannot be reached and the key is not among them.
 */
export function remoteKeys(jwksUrl: URL): RemoteKeys {
  const keys = createRemoteJWKSet(jwksUrl, {
    timeoutDuration: 3_000,
    cooldownDuration: askAgainAfterMs,
    cacheMaxAge: Infinity,
  });
  let dueAt = Date.now() + askAnewAfterMs;
  const keyFor: JWTVerifyGetKey = (header, token) => {
    if (dueAt <= Date.now()) {
      dueAt = Date.now() + askAnewAfterMs;
      keys.reload().catch(() => (dueAt = Date.now() + askAgainAfterMs));
    }
    return keys(header, token);
  };
  return Object.assign(keyFor, { reload: () => keys.reload() });
}

export function createAccessTokenVerifier(keys: JWTVerifyGetKey): AccessTokenVerifier {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: accessTokenIssuer,
        audience: accessTokenAudience,
        algorithms: ['EdDSA'],
        clockTolerance: clockToleranceSeconds,
      });
      const { sub, sid, iat, exp, roles, scope, vendor, groups, depot, act } = claims.parse(payload);
      return {
        ok: true,
        viewer: {
          id: sub,
          roles,
          scopes: scope.split(' ').filter(Boolean),
          sessionId: sid,
          vendorId: vendor,
          customerGroups: groups,
          depot,
          actorId: act?.sub,
        },
        origin: { userId: sub, sessionId: sid, issuedAt: new Date(iat * 1000) },
        expiresAt: new Date(exp * 1000),
      };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { ok: false, reason: 'EXPIRED' };
      if (error instanceof errors.JWKSTimeout || error instanceof TypeError) throw error;
      // The plain kind says that the keys' address answered with something else than keys.
      if (error instanceof errors.JOSEError && error.code === errors.JOSEError.code) throw error;
      return { ok: false, reason: 'INVALID' };
    }
  };
}

/** `Bearer x` is `x`, with any number of blanks between (RFC 9110, section 11.4); anything else is `undefined`. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}
