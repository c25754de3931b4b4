import { CodedError } from '../graphql/coded-error.ts';
import { type AccessTokenVerifier, bearerToken } from './access-token.ts';
import { type Client, verifyClient } from './client-header.ts';
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

/** Whose access token it is; nobody's that is known when both are undefined. */
export interface Bearer {
  readonly viewer: Viewer | undefined;
  readonly origin: TokenOrigin | undefined;
}

/** Who asks. */
export interface Identified extends Bearer {
  /** Where it comes from: of mutations that came through the router. */
  readonly client: Client | undefined;
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
  { identity, authorization, client: signed }: Credentials,
  { service, verifyHeader, verifyToken, revocations }: IdentifyOptions,
): Promise<Identified> {
  const router = await verifyIdentity(identity, verifyHeader, service);
  if (!router) throw new CodedError('NOT_FROM_ROUTER', 'This service answers to the router only.');
  const client = await verifyClient(signed, verifyHeader);
  const bearer = await identifyBearer(authorization, { verifyToken, revocations, isChange: false });
  if (router.viewer && bearer.viewer?.id !== router.viewer.id) {
    throw new CodedError(
      'UNAUTHENTICATED',
      bearer.viewer ? 'The access token is of someone else.' : 'The access token is missing.',
    );
  }
  return { ...bearer, client };
}

export interface BearerOptions extends Pick<IdentifyOptions, 'verifyToken' | 'revocations'> {
  /** Whether something is to be changed that no router has looked at: then a revocation may not have been missed. */
  readonly isChange: boolean;
}

/**
 * Whom an access token speaks for; a guest without one. Throws `UNAUTHENTICATED` or `TOKEN_REVOKED`, and
 * `SERVICE_UNAVAILABLE` while it is not known what was revoked.
 */
export async function identifyBearer(
  authorization: string | undefined,
  { verifyToken, revocations, isChange }: BearerOptions,
): Promise<Bearer> {
  const token = bearerToken(authorization);
  if (!token) return { viewer: undefined, origin: undefined };
  const check = await verifyToken(token);
  if (!check.ok) throw new CodedError('UNAUTHENTICATED', `The access token is ${check.reason.toLowerCase()}.`);
  if (isChange ? !revocations.isCurrent : !revocations.isKnown) {
    await orFail(isChange ? revocations.whenCurrent() : revocations.whenKnown());
  }
  if (revocations.isRevoked(check.origin)) throw new CodedError('TOKEN_REVOKED', 'The access token was revoked.');
  return { viewer: check.viewer, origin: check.origin };
}

async function orFail(known: Promise<void>): Promise<void> {
  try {
    await known;
  } catch (cause) {
    throw new CodedError('SERVICE_UNAVAILABLE', 'The access token cannot be checked at the moment.', { cause });
  }
}
