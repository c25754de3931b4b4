import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, throwError } from 'rxjs';
import type { Tokens } from '../session/tokens.ts';

const renewable = new Set(['TOKEN_EXPIRED', 'TOKEN_INVALID', 'TOKEN_REVOKED']);

/**
 * A token may be taken back while its session goes on, as a change of roles does: what was asked is asked again with another one, once. Nothing of
 * it was begun. Where the session is over, too, the answer stands.
 */
export function renewAccess(tokens: Tokens): ErrorLink {
  return new ErrorLink(({ error, operation, forward }) => {
    if (!isRenewable(error) || operation.getContext()['isRenewed'] === true) return undefined;
    operation.setContext({ isRenewed: true });
    return from(tokens.renew()).pipe(mergeMap((isKnown) => (isKnown ? forward(operation) : throwError(() => error))));
  });
}

function isRenewable(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => renewable.has(String(extensions?.['code'])))
  );
}
