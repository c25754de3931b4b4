import type { Revocations } from '@agora/kit/edge';
import { routerError } from '../errors/router-error.ts';
import type { Authenticate, Caller } from './authenticate.ts';

/**
 * Refuses tokens that were taken back, with each request: they stay refused although their signature is remembered as
 * good. Throws `TOKEN_REVOKED`, and `SERVICE_UNAVAILABLE` while it is not known what was taken back.
 */
export function refuseRevoked(authenticate: Authenticate, revocations: Revocations): Authenticate {
  return async (authorization) => {
    const caller = await authenticate(authorization);
    if (!caller.origin) return caller;
    if (!revocations.isKnown) await knownOrFail(revocations.whenKnown());
    refuse(caller, revocations);
    return caller;
  };
}

/** Throws likewise for who wants to do more than read, when a token may have been taken back just now. */
export type ConfirmAccess = (caller: Caller) => Promise<void>;

export function createConfirmAccess(revocations: Revocations): ConfirmAccess {
  return async (caller) => {
    if (!caller.origin || revocations.isCurrent) return;
    await knownOrFail(revocations.whenCurrent());
    refuse(caller, revocations);
  };
}

function refuse({ origin }: Caller, revocations: Revocations): void {
  if (origin && revocations.isRevoked(origin)) {
    throw routerError('TOKEN_REVOKED', 'The access token was revoked. Refresh the session, or log in again.');
  }
}

async function knownOrFail(known: Promise<void>): Promise<void> {
  try {
    await known;
  } catch (cause) {
    throw routerError('SERVICE_UNAVAILABLE', 'Access tokens cannot be checked at the moment.', { cause });
  }
}
