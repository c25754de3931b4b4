export type RecommendationReason =
  | 'BOUGHT_TOGETHER'
  | 'SAME_CATEGORY'
  | 'POPULAR'
  | 'BECAUSE_YOU_BOUGHT'
  | 'BECAUSE_YOU_VIEWED'
  | 'GOES_WITH'
  | 'SIMILAR'
  | 'BECAUSE_YOU_SEARCHED';

export interface Recommendation {
  readonly productId: string;
  readonly reason: RecommendationReason;
  /** The product that is the reason. */
  readonly becauseId: string | null;
  /** 0 to 1. */
  readonly score: number;
}

/** Two products that were bought in the same orders. */
export interface Pair {
  readonly productId: string;
  readonly partnerId: string;
  /** In how many orders both were. */
  readonly together: number;
  /** In how many orders each was. */
  readonly purchases: number;
  readonly partnerPurchases: number;
}

/** What decides about showing a product, besides how well it fits. */
export interface Shelved {
  readonly categoryId: string | null;
  readonly vendorId: string | null;
}

/** Two products that people were interested in one soon after the other. */
export interface ClosePair extends Shelved {
  readonly productId: string;
  readonly partnerId: string;
  readonly closeness: number;
  /** How much people were interested in each. */
  readonly interest: number;
  readonly partnerInterest: number;
}

/** A product that can be recommended to whoever nothing better is known for. */
export interface PopularProduct extends Shelved {
  readonly productId: string;
  readonly heat: number;
  readonly words: readonly string[];
}
