import { z } from 'zod';
import { type HeaderVerifier, signHeader, type SigningKey } from './signed-header.ts';
import type { Viewer } from './viewer.ts';

/** The header by which the router proves to a subgraph that it is the router, and says for whom it asks. */
export const identityHeader = 'x-agora-identity';

/** A header is good at one subgraph: whoever is shown it cannot act at the others. */
const audienceOf = (subgraph: string) => `agora-subgraph-${subgraph}`;

const claims = z.object({ sub: z.uuid().optional(), roles: z.array(z.string()), scopes: z.array(z.string()) });

/** What a verified header says. `viewer` is undefined for a guest. */
export interface RouterIdentity {
  readonly viewer: Viewer | undefined;
}

/** Signs an identity for one subgraph, for a minute unless said. */
export function signIdentity(
  { viewer }: RouterIdentity,
  router: SigningKey,
  subgraph: string,
  validFor = '1m',
): Promise<string> {
  const { id, roles = [], scopes = [] } = viewer ?? {};
  const said = { ...(id !== undefined && { sub: id }), roles, scopes };
  return signHeader({ claims: said, audience: audienceOf(subgraph), validFor }, router);
}

/** `undefined` for a header that is absent, forged, expired or meant for another subgraph. */
export async function verifyIdentity(
  header: string | undefined,
  verify: HeaderVerifier,
  subgraph: string,
): Promise<RouterIdentity | undefined> {
  const { data } = claims.safeParse(await verify(header, audienceOf(subgraph)));
  if (!data) return undefined;
  const { sub, roles, scopes } = data;
  return { viewer: sub === undefined ? undefined : { id: sub, roles, scopes } };
}
