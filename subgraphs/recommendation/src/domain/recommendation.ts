type RecommendationReason =
  'BOUGHT_TOGETHER' | 'SAME_CATEGORY' | 'POPULAR' | 'BECAUSE_YOU_BOUGHT' | 'BECAUSE_YOU_VIEWED';

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

/** A product that can be recommended to whoever nothing better is known for. */
export interface PopularProduct {
  readonly productId: string;
  readonly heat: number;
}
