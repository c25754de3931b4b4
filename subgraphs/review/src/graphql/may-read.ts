import { hasScope, type Viewer } from '@agora/kit';
import type { Review } from '../domain/review.ts';

/** Rejected reviews are for their author and for moderators. */
export function mayRead(viewer: Viewer | undefined, review: Review): boolean {
  return review.status === 'PUBLISHED' || viewer?.id === review.authorId || hasScope(viewer, 'review:moderate');
}
