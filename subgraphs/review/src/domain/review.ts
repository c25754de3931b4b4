import type { EventDraft } from '@agora/schema';
import type { AspectRatings } from './aspects.ts';
import type { Appeal, Hold } from './moderation/hold.ts';
import type { Reply } from './reply.ts';

export type ReviewStatus = 'PUBLISHED' | 'HELD' | 'REJECTED';

/** What its author says in a review. */
export interface ReviewText {
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  readonly aspects: AspectRatings;
}

/** What a customer thinks of a product. */
export interface Review extends ReviewText {
  readonly id: string;
  readonly productId: string;
  readonly authorId: string;
  readonly status: ReviewStatus;
  readonly isVerifiedPurchase: boolean;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  readonly version: number;
  /** BCP 47 tag of what it seems to be written in; null when nobody can tell. */
  readonly language: string | null;
  readonly helpful: number;
  readonly unhelpful: number;
  /** How many would find it helpful at least, 0 to 1: by this it is sorted. */
  readonly helpfulness: number;
  /** Why it waits for a moderator; those of the past when it does not. */
  readonly holds: readonly Hold[];
  readonly rejectionReason: string | null;
  readonly appeal: Appeal | null;
  readonly reply: Reply | null;
  readonly openReports: number;
  readonly photoCount: number;
}

/** Photos of one review. */
export const mostPhotos = 5;

/** A review that nobody but its author has had to do with. */
export const untouched = {
  aspects: {},
  editedAt: null,
  language: null,
  helpful: 0,
  unhelpful: 0,
  helpfulness: 0,
  holds: [],
  rejectionReason: null,
  appeal: null,
  reply: null,
  openReports: 0,
  photoCount: 0,
} as const satisfies Partial<Review>;

/** What people know a product by, where this service has learned it. */
export interface NamedProduct {
  readonly productTitle?: string;
  readonly productSlug?: string;
  readonly vendorId?: string | null;
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
