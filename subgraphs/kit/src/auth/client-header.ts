import { z } from 'zod';
import { type HeaderVerifier, signHeader, type SigningKey } from './signed-header.ts';

/**
 * The header by which the router tells a subgraph from which network a mutation comes. It is apart from the identity, which
 * is the same for all guests.
 */
export const clientHeader = 'x-agora-client';

const audience = 'agora-client-address';
const claims = z.object({ address: z.string() });

/** Signs an address for a minute. */
export function signClient(address: string, router: SigningKey): Promise<string> {
  return signHeader({ claims: { address }, audience, validFor: '1m' }, router);
}

/** `undefined` for a header that is absent, forged or expired. */
export async function verifyClient(header: string | undefined, verify: HeaderVerifier): Promise<string | undefined> {
  return claims.safeParse(await verify(header, audience)).data?.address;
}
