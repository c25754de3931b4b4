import { reviewPosted } from '@agora/schema';
import type { AspectRating } from './aspects.ts';
import { holdByRules, type WritingFacts } from './moderation/hold-by-rules.ts';
import { languageOf } from './moderation/language-of.ts';
import { readText, type TextRefusal } from './read-text.ts';
import {
  type NamedProduct,
  type RatingCounts,
  type Review,
  type ReviewDecision,
  type ReviewRefusal,
  untouched,
} from './review.ts';
import { settle } from './settle.ts';

export interface PostReview {
  readonly id: string;
  readonly productId: string;
  readonly authorId: string;
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  readonly aspects?: readonly AspectRating[];
}

export interface PostingFacts {
  /** None when there is no such product. */
  readonly product: NamedProduct | undefined;
  readonly hasReviewed: boolean;
  readonly writing: WritingFacts;
  readonly ratings: RatingCounts;
}

type Refusal = TextRefusal | ReviewRefusal<'PRODUCT_NOT_FOUND' | 'ALREADY_REVIEWED'>;

/** Publishes at once, unless a rule holds it for a moderator. */
export function postReview(posted: PostReview, facts: PostingFacts, now: Date): ReviewDecision | Refusal {
  const { id, productId, authorId, aspects = [] } = posted;
  const { product, hasReviewed, writing, ratings } = facts;
  const text = readText({ ...posted, aspects });
  if ('refused' in text) return text;
  if (!product) return { refused: 'PRODUCT_NOT_FOUND', field: ['productId'] };
  if (hasReviewed) return { refused: 'ALREADY_REVIEWED', field: ['productId'] };

  const language = languageOf(`${text.title}\n${text.body}`);
  const holds = holdByRules(text, language, writing);
  const review: Review = {
    ...untouched,
    ...text,
    id,
    productId,
    authorId,
    language,
    holds,
    status: holds.length > 0 ? 'HELD' : 'PUBLISHED',
    isVerifiedPurchase: writing.isVerifiedPurchase,
    postedAt: now,
    version: 1,
  };
  const settled = settle({ before: undefined, after: review }, { ratings, product, now });
  const { isVerifiedPurchase: verifiedPurchase } = review;
  const { rating } = text;
  const told = { reviewId: id, productId, authorId, rating, verifiedPurchase, postedAt: now.toISOString() };
  return { ...settled, events: [reviewPosted.draft(told), ...settled.events] };
}
