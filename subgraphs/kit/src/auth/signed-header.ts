import type { KeyObject } from 'node:crypto';
import { createLocalJWKSet, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { hostToleranceSeconds } from './clock-tolerance.ts';
import { privateKeyOf, publicKeyOf } from './key-from-secret.ts';

/** What one process alone signs with; others have its public key, by which it is named. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
}

export function signingKey(secret: string): SigningKey {
  return { privateKey: privateKeyOf(secret), publicKey: publicKeyOf(secret) };
}

export interface Statement {
  readonly claims: JWTPayload;
  /** For whom it is meant: nobody else takes it. */
  readonly audience: string;
  /** Such as `1m`. */
  readonly validFor: string;
}

const alg = 'EdDSA';

export function signHeader({ claims, audience, validFor }: Statement, key: SigningKey): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg, kid: key.publicKey })
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(validFor)
    .sign(key.privateKey);
}

/** What a header says; `undefined` for one that is absent, forged, expired or meant for another audience. */
export type HeaderVerifier = (header: string | undefined, audience: string) => Promise<JWTPayload | undefined>;

const remembered = 10_000;

/**
 * Takes what was signed with any of the keys, so that a new key can be announced before it signs, on a host whose clock
 * may differ so much. A header comes with many requests and its signature takes longer to check than much of what they
 * ask: a good one is checked once.
 */
export function createHeaderVerifier(
  publicKeys: readonly string[],
  toleranceSeconds = hostToleranceSeconds,
): HeaderVerifier {
  const keys = createLocalJWKSet({ keys: publicKeys.map((x) => ({ kty: 'OKP', crv: 'Ed25519', x, kid: x, alg })) });
  const known = new Map<string, { readonly payload: JWTPayload; readonly until: number }>();
  return async (header, audience) => {
    if (!header) return undefined;
    const entry = `${audience} ${header}`;
    const before = known.get(entry);
    if (before && Date.now() < before.until) return before.payload;
    known.delete(entry);
    try {
      const options = { audience, algorithms: [alg], clockTolerance: toleranceSeconds };
      const { payload } = await jwtVerify(header, keys, { ...options, requiredClaims: ['iat', 'exp'] });
      // Until it would be verified anew with the same result; a clock that is set back is no reason to keep it for longer.
      const until = ((payload.exp ?? 0) + toleranceSeconds) * 1000;
      known.set(entry, { payload, until });
      const oldest = known.keys().next();
      if (known.size > remembered && !oldest.done) known.delete(oldest.value);
      return payload;
    } catch {
      return undefined;
    }
  };
}
