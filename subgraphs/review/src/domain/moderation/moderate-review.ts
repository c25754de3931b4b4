import { blockOfText, isVisible, reviewAppealDecided } from '@agora/schema';
import type { Review, ReviewDecision, ReviewRefusal } from '../review.ts';
import { settle, type SettlingFacts } from '../settle.ts';

export interface Moderation {
  readonly status: 'PUBLISHED' | 'REJECTED';
  readonly reason: string | undefined;
  readonly expectedVersion: number | undefined;
}

type Refusal = ReviewRefusal<'VERSION_CONFLICT' | 'REASON_REQUIRED' | 'INVALID_TEXT'>;

/** Publishes or rejects; what was reported of it and what its author appealed against is settled by that. */
export function moderateReview(
  review: Review,
  { status, reason, expectedVersion }: Moderation,
  facts: SettlingFacts,
): ReviewDecision | Refusal {
  if (expectedVersion !== undefined && expectedVersion !== review.version) {
    return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
  }
  const { appeal } = review;
  const isAppealed = appeal?.decidedAt === null;
  // To ask for what is so changes nothing but that it was looked at, and is no mistake.
  if (review.status === status && !isAppealed) {
    return { review: { ...review, openReports: 0 }, ratings: facts.ratings, events: [] };
  }
  let text: string | undefined;
  if (status === 'REJECTED') {
    if (!isVisible(reason ?? '')) return { refused: 'REASON_REQUIRED', field: ['reason'] };
    text = blockOfText(reason ?? '', 1_000);
    if (text === undefined) return { refused: 'INVALID_TEXT', field: ['reason'] };
  }
  const decidedAt = facts.now.toISOString();
  const isGranted = status === 'PUBLISHED';
  const moderated: Review = {
    ...review,
    status,
    rejectionReason: text ?? null,
    // A rejection of what was published since may be appealed against anew.
    appeal: isAppealed ? { ...appeal, decidedAt, isGranted } : null,
    openReports: 0,
    version: review.version + 1,
  };
  const settled = settle({ before: review, after: moderated }, facts);
  if (!isAppealed) return settled;
  const { id: reviewId, productId, authorId, rating } = review;
  const told = { reviewId, productId, authorId, rating, ...facts.product, isGranted, decidedAt };
  return { ...settled, events: [...settled.events, reviewAppealDecided.draft({ ...told, reason: text ?? '' })] };
}
