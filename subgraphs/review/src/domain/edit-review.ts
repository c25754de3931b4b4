import { reviewEdited } from '@agora/schema';
import { type AspectRating, listAspects } from './aspects.ts';
import type { Hold } from './moderation/hold.ts';
import { holdByRules, holdFor, type WritingFacts } from './moderation/hold-by-rules.ts';
import { languageOf } from './moderation/language-of.ts';
import { readText, type TextRefusal } from './read-text.ts';
import type { Review, ReviewDecision, ReviewRefusal, ReviewStatus, ReviewText } from './review.ts';
import { settle, type SettlingFacts } from './settle.ts';

/** What is left out stays. */
export interface ReviewEdit {
  readonly rating?: number | undefined;
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly aspects?: readonly AspectRating[] | undefined;
  readonly expectedVersion?: number | undefined;
}

export interface EditedReview extends ReviewDecision {
  /** What it said before, to be kept; undefined when it says the same. */
  readonly replaced: (ReviewText & { readonly version: number; readonly saidSince: Date }) | undefined;
}

type Refusal = TextRefusal | ReviewRefusal<'VERSION_CONFLICT' | 'TOO_MANY_EDITS'>;

const mostEdits = 50;

/**
 * The author says something else. What rules hold waits for a moderator, as does what was rejected before; what they held
 * and do not any more is published.
 */
export function editReview(
  review: Review,
  { expectedVersion, ...edit }: ReviewEdit,
  facts: SettlingFacts & { readonly writing: WritingFacts; readonly edits: number },
): EditedReview | Refusal {
  if (expectedVersion !== undefined && expectedVersion !== review.version) {
    return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
  }
  const text = readText({
    rating: edit.rating ?? review.rating,
    title: edit.title ?? review.title,
    body: edit.body ?? review.body,
    aspects: edit.aspects ?? listAspects(review.aspects),
  });
  if ('refused' in text) return text;
  if (isSaid(text, review)) return { review, ratings: facts.ratings, events: [], replaced: undefined };
  if (facts.edits >= mostEdits) return { refused: 'TOO_MANY_EDITS', field: ['reviewId'] };

  const { now, writing } = facts;
  const language = languageOf(`${text.title}\n${text.body}`);
  const holds = [...leftOver(review), ...holdByRules(text, language, writing)];
  const status: ReviewStatus = holds.length > 0 ? 'HELD' : 'PUBLISHED';
  const appeal = review.status === 'REJECTED' ? null : review.appeal;
  const version = review.version + 1;
  const edited: Review = { ...review, ...text, language, holds, status, appeal, editedAt: now, version };
  const settled = settle({ before: review, after: edited }, facts);
  const { id: reviewId, productId, authorId } = review;
  const told = { reviewId, productId, authorId, rating: text.rating, editedAt: now.toISOString() };
  const { rating, title, body, aspects, version: replaced, editedAt, postedAt } = review;
  return {
    ...settled,
    events: [reviewEdited.draft(told), ...settled.events],
    replaced: { rating, title, body, aspects, version: replaced, saidSince: editedAt ?? postedAt },
  };
}

/** No change of its words makes up for what a moderator has decided. */
function leftOver({ status, holds }: Review): Hold[] {
  if (status === 'REJECTED') return [holdFor('EDITED_AFTER_REJECTION')];
  return status === 'HELD' ? holds.filter(({ rule }) => rule === 'EDITED_AFTER_REJECTION') : [];
}

function isSaid(text: ReviewText, review: ReviewText): boolean {
  const aspectsOf = ({ aspects }: ReviewText) => JSON.stringify(listAspects(aspects));
  return (
    text.rating === review.rating &&
    text.title === review.title &&
    text.body === review.body &&
    aspectsOf(text) === aspectsOf(review)
  );
}
