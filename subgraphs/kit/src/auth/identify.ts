import { CodedError } from '../graphql/coded-error.ts';
import { type AccessTokenVerifier, bearerToken } from './access-token.ts';
import { verifyClient } from './client-header.ts';
import { verifyIdentity } from './identity-header.ts';
import type { HeaderVerifier } from './signed-header.ts';
import type { TokenOrigin } from './revocation/revocation.ts';
import type { Revocations } from './revocation/revocations.ts';
import type { Viewer } from './viewer.ts';

export interface Credentials {
  /** `x-agora-identity` */
  readonly identity: string | undefined;
  /** `authorization` */
  readonly authorization: string | undefined;
  /** `x-agora-client` */
  readonly client?: string | undefined;
}

/** Who asks; nobody that is known when both are undefined. */
export interface Identified {
  readonly viewer: Viewer | undefined;
  readonly origin: TokenOrigin | undefined;
  /** The network that it comes from, as the router counts it: for mutations that came through it. */
  readonly clientAddress: string | undefined;
}

export interface IdentifyOptions {
  readonly service: string;
  /** Takes what the router signed. */
  readonly verifyHeader: HeaderVerifier;
  readonly verifyToken: AccessTokenVerifier;
  readonly revocations: Revocations;
}

/**
 * Who asks. The caller must prove to be the router, and a user must be proven by a token of their own as well: a stolen
 * key of the router alone acts for nobody. Throws `NOT_FROM_ROUTER`, `UNAUTHENTICATED` or `TOKEN_REVOKED`, and
 * `SERVICE_UNAVAILABLE` while it is not known what was revoked.
 */
export async function identify(
  { identity, authorization, client }: Credentials,
  { service, verifyHeader, verifyToken, revocations }: IdentifyOptions,
): Promise<Identified> {
  const router = await verifyIdentity(identity, verifyHeader, service);
  if (!router) throw new CodedError('NOT_FROM_ROUTER', 'This service answers to the router only.');
  const clientAddress = await verifyClient(client, verifyHeader);
  const token = bearerToken(authorization);
  if (!token) {
    if (!router.viewer) return { viewer: undefined, origin: undefined, clientAddress };
    throw new CodedError('UNAUTHENTICATED', 'The access token is missing.');
  }
  const check = await verifyToken(token);
  if (!check.ok) throw new CodedError('UNAUTHENTICATED', `The access token is ${check.reason.toLowerCase()}.`);
  if (router.viewer && router.viewer.id !== check.viewer.id) {
    throw new CodedError('UNAUTHENTICATED', 'The access token is of someone else.');
  }
  if (!revocations.isKnown) await knownOrFail(revocations);
  if (revocations.isRevoked(check.origin)) throw new CodedError('TOKEN_REVOKED', 'The access token was revoked.');
  return { viewer: check.viewer, origin: check.origin, clientAddress };
}

async function knownOrFail(revocations: Revocations): Promise<void> {
  try {
    await revocations.whenKnown();
  } catch (cause) {
    throw new CodedError('SERVICE_UNAVAILABLE', 'The access token cannot be checked at the moment.', { cause });
  }
}
