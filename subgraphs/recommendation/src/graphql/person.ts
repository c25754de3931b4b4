import { requireViewer, type Viewer } from '@agora/kit';
import { personOfGuest } from './person-of-guest.ts';

/** A random UUID, as `crypto.randomUUID()` makes them: nobody guesses one. */
const guestIdPattern = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

export type Person =
  | { readonly refused?: never; readonly id: string }
  | { readonly refused: 'INVALID_GUEST_ID'; readonly field: readonly string[] };

interface Asked {
  readonly viewer: Viewer | undefined;
}

/** As whom the log knows the viewer, else the guest. Throws `UNAUTHENTICATED` when there is neither. */
export function personOf(context: Asked, guestId: string | null | undefined): Person {
  if (context.viewer || guestId == null) return { id: requireViewer(context).id };
  return guestOf(guestId);
}

export function guestOf(guestId: string): Person {
  return guestIdPattern.test(guestId)
    ? { id: personOfGuest(guestId) }
    : { refused: 'INVALID_GUEST_ID', field: ['guestId'] };
}
