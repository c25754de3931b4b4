import { hasScope, type Viewer } from '@agora/kit';

/** What is private to a user is for themselves and for staff that may look users up. */
export function mayRead(viewer: Viewer | undefined, userId: string): boolean {
  return viewer?.id === userId || hasScope(viewer, 'user:read:any');
}
