import type { EventDraft } from '@agora/schema';

export type ReviewStatus = 'PUBLISHED' | 'REJECTED';

/** What a customer thinks of a product. */
export interface Review {
  readonly id: string;
  readonly productId: string;
  readonly authorId: string;
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  readonly status: ReviewStatus;
  readonly isVerifiedPurchase: boolean;
  readonly postedAt: Date;
  readonly version: number;
}

export interface ReviewRefusal<Code extends string> {
  readonly refused: Code;
  readonly field: readonly string[];
}

export interface ReviewDecision {
  readonly refused?: never;
  readonly review: Review;
  /** The product's ratings after this decision. */
  readonly ratings: RatingCounts;
  readonly events: readonly EventDraft[];
}

/** How many published reviews gave 1, 2, 3, 4 and 5. */
export type RatingCounts = readonly [number, number, number, number, number];
