import { z } from 'zod';
import { type HeaderVerifier, signHeader, type SigningKey } from './signed-header.ts';

/**
 * The header by which the router tells a subgraph where a mutation comes from. It is apart from the identity, which is the
 * same for all guests.
 */
export const clientHeader = 'x-agora-client';

/** Where a mutation comes from, as far as the router knows. */
export interface Client {
  /** The network, as the router counts it: an IPv4 address, or the first half of an IPv6 address. */
  readonly address: string;
  /** What the client's program calls itself; nobody checks that. */
  readonly userAgent?: string | undefined;
  /** ISO 3166-1 code of the country, where a proxy before the router tells it. */
  readonly country?: string | undefined;
}

const audience = 'agora-client-address';
const claims = z.object({
  address: z.string(),
  userAgent: z.string().optional(),
  country: z.string().optional(),
});

/** Signs where a mutation comes from, for a minute. */
export function signClient(client: Client, router: SigningKey): Promise<string> {
  return signHeader({ claims: { ...client }, audience, validFor: '1m' }, router);
}

/** `undefined` for a header that is absent, forged or expired. */
export async function verifyClient(header: string | undefined, verify: HeaderVerifier): Promise<Client | undefined> {
  return claims.safeParse(await verify(header, audience)).data;
}
