import { CodedError } from '../graphql/coded-error.ts';
import { type AccessTokenVerifier, bearerToken } from './access-token.ts';
import { verifyIdentity } from './identity-header.ts';
import type { Viewer } from './viewer.ts';

export interface Credentials {
  /** `x-agora-identity` */
  readonly identity: string | undefined;
  /** `authorization` */
  readonly authorization: string | undefined;
}

/**
 * Who asks. The caller must prove to be the router, and a user must be proven by a token of their own as well: a stolen
 * router secret alone acts for nobody. Throws `NOT_FROM_ROUTER` or `UNAUTHENTICATED`.
 */
export async function identify(
  { identity, authorization }: Credentials,
  { service, routerSecret, verifyToken }: { service: string; routerSecret: string; verifyToken: AccessTokenVerifier },
): Promise<Viewer | undefined> {
  const router = await verifyIdentity(identity, routerSecret, service);
  if (!router) throw new CodedError('NOT_FROM_ROUTER', 'This service answers to the router only.');
  const token = bearerToken(authorization);
  if (!token) {
    if (!router.viewer) return undefined;
    throw new CodedError('UNAUTHENTICATED', 'The access token is missing.');
  }
  const check = await verifyToken(token);
  if (!check.ok) throw new CodedError('UNAUTHENTICATED', `The access token is ${check.reason.toLowerCase()}.`);
  if (router.viewer && router.viewer.id !== check.viewer.id) {
    throw new CodedError('UNAUTHENTICATED', 'The access token is of someone else.');
  }
  return check.viewer;
}
