import { hasScope, type Viewer } from '@agora/kit';
import type { Review } from '../domain/review.ts';

/** Held and rejected reviews are for their author and for moderators. */
export function mayRead(viewer: Viewer | undefined, review: Review): boolean {
  return review.status === 'PUBLISHED' || mayReadAll(viewer, review);
}

/** What becomes of a review behind the scenes is for its author and for moderators. */
export function mayReadAll(viewer: Viewer | undefined, review: Review): boolean {
  return viewer?.id === review.authorId || hasScope(viewer, 'review:moderate');
}

/** Whether everyone would be answered the same: also of what is not there, for it may be written. */
export function isForEveryone(review: Review | undefined): boolean {
  return review?.status === 'PUBLISHED';
}
