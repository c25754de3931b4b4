import { blockOfText, type EventDraft, reviewReplied } from '@agora/schema';
import type { NamedProduct, Review, ReviewRefusal } from './review.ts';

/** What the vendor of a product, or the shop, replies to a review. */
export interface Reply {
  readonly text: string;
  readonly from: 'SHOP' | 'VENDOR';
  readonly repliedAt: string;
}

interface Replying {
  /** Takes the reply back when there is none. */
  readonly text: string | null;
  readonly from: 'SHOP' | 'VENDOR';
}

interface Replied {
  readonly refused?: never;
  readonly review: Review;
  readonly events: readonly EventDraft[];
}

/** A review has one reply, which can be changed; its author is told of the first and of each change. */
export function replyToReview(
  review: Review,
  { text: given, from }: Replying,
  { product, now }: { readonly product: NamedProduct; readonly now: Date },
): Replied | ReviewRefusal<'INVALID_TEXT'> {
  if (given === null) return { review: { ...review, reply: null }, events: [] };
  const text = blockOfText(given, 2_000);
  if (text === undefined) return { refused: 'INVALID_TEXT', field: ['text'] };
  if (review.reply?.text === text) return { review, events: [] };
  const { id: reviewId, productId, authorId, rating } = review;
  const repliedAt = now.toISOString();
  return {
    review: { ...review, reply: { text, from, repliedAt } },
    events: [reviewReplied.draft({ reviewId, productId, authorId, rating, ...product, repliedAt })],
  };
}
