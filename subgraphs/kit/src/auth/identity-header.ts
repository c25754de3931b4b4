import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { clockToleranceSeconds } from './clock-tolerance.ts';
import type { Viewer } from './viewer.ts';

/** The header by which the router proves to a subgraph that it is the router, and says for whom it asks. */
export const identityHeader = 'x-agora-identity';

const issuer = 'agora-router';

/** A header is good at one subgraph: whoever is shown it cannot act at the others. */
const audienceOf = (subgraph: string) => `agora-subgraph-${subgraph}`;

const claims = z.object({ sub: z.uuid().optional(), roles: z.array(z.string()), scopes: z.array(z.string()) });

/** What a verified header says. `viewer` is undefined for a guest. */
export interface RouterIdentity {
  readonly viewer: Viewer | undefined;
}

/** Signs an identity for one subgraph, for a minute unless said; `secret` is AGORA_ROUTER_SECRET. */
export function signIdentity(
  identity: RouterIdentity,
  secret: string,
  subgraph: string,
  validFor = '1m',
): Promise<string> {
  const { viewer } = identity;
  const token = new SignJWT({ roles: viewer?.roles ?? [], scopes: viewer?.scopes ?? [] })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audienceOf(subgraph))
    .setIssuedAt()
    .setExpirationTime(validFor);
  if (viewer) token.setSubject(viewer.id);
  return token.sign(new TextEncoder().encode(secret));
}

/** `undefined` for a header that is absent, forged, expired or meant for another subgraph. */
export async function verifyIdentity(
  header: string | undefined,
  secret: string,
  subgraph: string,
): Promise<RouterIdentity | undefined> {
  if (!header) return undefined;
  try {
    const { payload } = await jwtVerify(header, new TextEncoder().encode(secret), {
      issuer,
      audience: audienceOf(subgraph),
      algorithms: ['HS256'],
      clockTolerance: clockToleranceSeconds,
    });
    const { sub, roles, scopes } = claims.parse(payload);
    return { viewer: sub ? { id: sub, roles, scopes } : undefined };
  } catch {
    return undefined;
  }
}
