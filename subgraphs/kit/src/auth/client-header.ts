import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { clockToleranceSeconds } from './clock-tolerance.ts';

/**
 * The header by which the router tells a subgraph from which network a mutation comes. It is apart from the identity, which
 * is the same for all guests.
 */
export const clientHeader = 'x-agora-client';

const issuer = 'agora-router';
const audience = 'agora-client-address';
const claims = z.object({ address: z.string() });

/** Signs an address for a minute; `secret` is AGORA_ROUTER_SECRET. */
export function signClient(address: string, secret: string): Promise<string> {
  return new SignJWT({ address })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(new TextEncoder().encode(secret));
}

/** `undefined` for a header that is absent, forged or expired. */
export async function verifyClient(header: string | undefined, secret: string): Promise<string | undefined> {
  if (!header) return undefined;
  try {
    const options = { issuer, audience, algorithms: ['HS256'], clockTolerance: clockToleranceSeconds };
    return claims.parse((await jwtVerify(header, new TextEncoder().encode(secret), options)).payload).address;
  } catch {
    return undefined;
  }
}
