import { blockOfText, isVisible, reviewReported } from '@agora/schema';
import type { Review, ReviewRefusal } from '../review.ts';

export type ReportReason = 'SPAM' | 'OFFENSIVE' | 'OFF_TOPIC' | 'UNTRUE' | 'PRIVATE_DATA' | 'OTHER';

/** What somebody holds against a review. */
export interface Report {
  readonly reviewId: string;
  readonly reporterId: string;
  readonly reason: ReportReason;
  readonly comment: string | null;
  readonly reportedAt: Date;
}

interface Reporting {
  readonly reporterId: string;
  readonly reason: ReportReason;
  readonly comment: string | null;
  readonly hasReported: boolean;
}

type Refusal = ReviewRefusal<'OWN_REVIEW' | 'ALREADY_REPORTED' | 'INVALID_TEXT'>;

/** Each says it once of a review; a moderator decides. */
export function reportReview(
  review: Review,
  { reporterId, reason, comment: given, hasReported }: Reporting,
  now: Date,
) {
  const refuse = (refused: Refusal['refused'], field: string): Refusal => ({ refused, field: [field] });
  if (review.authorId === reporterId) return refuse('OWN_REVIEW', 'reviewId');
  if (hasReported) return refuse('ALREADY_REPORTED', 'reviewId');
  const comment = isVisible(given ?? '') ? blockOfText(given ?? '', 1_000) : null;
  if (comment === undefined) return refuse('INVALID_TEXT', 'comment');
  const openReports = review.openReports + 1;
  const { id: reviewId, productId, authorId, rating } = review;
  const told = { reviewId, productId, authorId, rating, reason, openReports, reportedAt: now.toISOString() };
  return {
    review: { ...review, openReports },
    report: { reviewId, reporterId, reason, comment, reportedAt: now } satisfies Report,
    events: [reviewReported.draft(told)],
  };
}
