import { hasScope, type Viewer } from '@agora/kit';
import type { Read, UserModel } from './models.ts';

interface Asking {
  readonly viewer: Viewer | undefined;
}

/** As whom something is read: who logs in sees in the answer what the new session may see. */
export function readerOf({ reader }: Read, { viewer }: Asking): Viewer | undefined {
  return reader ?? viewer;
}

/** What is private to a user is for themselves and for staff that may look users up. */
export function mayRead(viewer: Viewer | undefined, userId: string): boolean {
  return viewer?.id === userId || hasScope(viewer, 'user:read:any');
}

/** The same, of a user that an operation answers. */
export function mayReadUser(user: UserModel, asking: Asking): boolean {
  return mayRead(readerOf(user, asking), user.id);
}
