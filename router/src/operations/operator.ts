import type { Viewer } from '@agora/kit/edge';
import { routerError } from '../errors/router-error.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';

/** Who looks at the operations; throws `UNAUTHENTICATED` and `FORBIDDEN`. Each service looks at the scope again. */
export function requireOperator({ caller }: Pick<RequestContext, 'caller'>, scope: string): Viewer {
  if (!caller.viewer) throw routerError('UNAUTHENTICATED', 'Log in first.');
  if (!caller.viewer.scopes.includes(scope)) throw routerError('FORBIDDEN', `This needs the scope ${scope}.`);
  return caller.viewer;
}
