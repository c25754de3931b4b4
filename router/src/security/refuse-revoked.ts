import type { Revocations } from '@agora/kit/edge';
import { routerError } from '../errors/router-error.ts';
import type { Authenticate } from './authenticate.ts';

/**
 * Refuses tokens that were taken back, with each request: they stay refused although their signature is remembered as
 * good. Throws `TOKEN_REVOKED`, and `SERVICE_UNAVAILABLE` while it is not known what was taken back.
 */
export function refuseRevoked(authenticate: Authenticate, revocations: Revocations): Authenticate {
  return async (authorization) => {
    const caller = await authenticate(authorization);
    if (!caller.origin) return caller;
    if (!revocations.isKnown) await knownOrFail(revocations);
    if (revocations.isRevoked(caller.origin)) {
      throw routerError('TOKEN_REVOKED', 'The access token was revoked. Refresh the session, or log in again.');
    }
    return caller;
  };
}

async function knownOrFail(revocations: Revocations): Promise<void> {
  try {
    await revocations.whenKnown();
  } catch (cause) {
    throw routerError('SERVICE_UNAVAILABLE', 'Access tokens cannot be checked at the moment.', { cause });
  }
}
