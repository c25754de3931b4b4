import type { IncomingHttpHeaders } from 'node:http';
import { hasScope, type Viewer } from '../auth/viewer.ts';
import { CodedError } from '../graphql/coded-error.ts';
import { verifyWebhook } from './webhook-signature.ts';

export interface Asking<Settings> {
  readonly headers: IncomingHttpHeaders;
  readonly settings: Settings;
  readonly now: Date;
  /** Who a user's own token says they are; throws for one that is not good. */
  readonly identify: () => Promise<Viewer | undefined>;
}

/** Who may ask a route. There is no route without one. */
export interface Access<Settings, Caller> {
  /** Before the body is read: resolves to who asks, or throws. */
  admit(asking: Asking<Settings>): Promise<Caller>;
  /** Of what is signed: throws unless the signature is that of this body. */
  readonly confirm?: (body: Buffer, asking: Asking<Settings>) => void;
}

/** Everyone, guests and strangers included. */
export const forEveryone: Access<unknown, undefined> = { admit: () => Promise.resolve(undefined) };

/** A user by their own access token, with one of these scopes if any are named. Whose things it is about is up to the route. */
export function forViewer(...scopes: readonly string[]): Access<unknown, Viewer> {
  return {
    async admit({ identify }) {
      const viewer = await identify();
      if (!viewer) throw new CodedError('UNAUTHENTICATED', 'Log in first.');
      if (viewer.actorId !== undefined)
        throw new CodedError('FORBIDDEN', 'Only the user does this, not who acts as them.');
      if (scopes.length > 0 && !scopes.some((scope) => hasScope(viewer, scope))) {
        throw new CodedError('FORBIDDEN', `This needs the scope ${scopes.join(' or ')}.`);
      }
      return viewer;
    },
  };
}

/**
 * Whoever signs what they send with one of these secrets, as Standard Webhooks say; without secrets nobody. There may be two
 * while one is replaced. The body must be `rawBody`.
 */
export function forSender<Settings>(secretsOf: (settings: Settings) => readonly string[]): Access<Settings, undefined> {
  return {
    admit: () => Promise.resolve(undefined),
    confirm: (body, { headers, settings, now }) => verifyWebhook({ headers, body }, secretsOf(settings), now),
  };
}
