import { type AccessTokenVerifier, bearerToken, type TokenCheck, type TokenOrigin, type Viewer } from '@agora/kit/edge';
import { routerError } from '../errors/router-error.ts';

/** Who asks. A guest has no viewer and never expires. */
export interface Caller {
  readonly viewer: Viewer | undefined;
  /** The header as the client sent it. */
  readonly authorization: string | undefined;
  readonly expiresAt: Date | undefined;
  /** Absent for a guest: there is nothing that could be revoked. */
  readonly origin?: TokenOrigin;
}

/** Reads an `authorization` header; throws `TOKEN_EXPIRED`, `TOKEN_INVALID`, `TOKEN_REVOKED` or `SERVICE_UNAVAILABLE`. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>;

/** Over a foreign supergraph nobody can be known: a token is what its subgraphs make of it. */
export const authenticateNobody: Authenticate = (authorization) =>
  Promise.resolve({ viewer: undefined, authorization, expiresAt: undefined });

export function createAuthenticate(verify: AccessTokenVerifier): Authenticate {
  return async (authorization) => {
    if (!authorization) return { viewer: undefined, authorization: undefined, expiresAt: undefined };
    const token = bearerToken(authorization);
    const check: TokenCheck = token ? await verifyOrFail(verify, token) : { ok: false, reason: 'INVALID' };
    if (check.ok) {
      const { viewer, origin, expiresAt } = check;
      return { viewer, authorization, expiresAt, origin };
    }
    throw check.reason === 'EXPIRED'
      ? routerError('TOKEN_EXPIRED', 'The access token has expired. Refresh the session.')
      : routerError('TOKEN_INVALID', 'The access token is not valid. Log in again.');
  };
}

async function verifyOrFail(verify: AccessTokenVerifier, token: string): Promise<TokenCheck> {
  try {
    return await verify(token);
  } catch (cause) {
    throw routerError('SERVICE_UNAVAILABLE', 'Access tokens cannot be checked at the moment.', { cause });
  }
}
