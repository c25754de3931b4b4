import type { Behaviour } from './behaviour.ts';
import { keptQuantities, orderKey } from './kept-quantities.ts';

/** What a person did with one product, summed up. */
export interface Interest {
  readonly productId: string;
  /** 0 to `maxWeight`. */
  readonly weight: number;
  readonly purchasedAt: Date | null;
  readonly lastAt: Date;
  /** Whether they said that they do not want it, or do not think much of it. */
  readonly isDisliked: boolean;
}

const weights: Readonly<Record<Behaviour['kind'], number>> = {
  VIEW: 1,
  SEARCH: 0,
  ADD_TO_CART: 3,
  REMOVE_FROM_CART: -2,
  NOT_INTERESTED: 0,
  PURCHASE: 5,
  CANCELLATION: 0,
  REVIEW: 0,
};

/** Of a review: from four stars on it is liked, below three disliked. */
const likedFrom = 4;
const dislikedBelow = 3;
const weightOfLiked = 3;

/** So that whoever reloads a page a thousand times gets recommendations for other things as well. */
const maxWeight = 20;

const justBoughtMs = 90 * 24 * 60 * 60 * 1_000;

/** What a person is interested in, by their lines of the log, which may come in any order: the latest interest last. */
export function interestsOf(lines: readonly Behaviour[]): readonly Interest[] {
  const kept = keptQuantities(lines);
  const interests = new Map<string, Interest>();
  const reviews = new Map<string, Behaviour>();
  for (const line of lines.toSorted(byTime)) {
    const { productId, kind } = line;
    if (productId === null) continue;
    if (kind === 'REVIEW') {
      reviews.set(`${line.sourceId ?? ''} ${productId}`, line);
    } else if (kind === 'PURCHASE' ? (kept.get(orderKey(line)) ?? 0) > 0 : kind !== 'CANCELLATION') {
      interests.set(productId, interestAfter(interests.get(productId), { ...line, productId }));
    }
  }
  for (const review of reviews.values()) {
    const { productId, rating, at } = review;
    if (productId === null || rating === null) continue;
    const before = interests.get(productId);
    interests.set(productId, {
      productId,
      weight: Math.min((before?.weight ?? 0) + (rating >= likedFrom ? weightOfLiked : 0), maxWeight),
      purchasedAt: before?.purchasedAt ?? null,
      lastAt: before?.lastAt ?? at,
      isDisliked: rating < dislikedBelow,
    });
  }
  return [...interests.values()].sort(
    (a, b) => a.lastAt.getTime() - b.lastAt.getTime() || (a.productId < b.productId ? -1 : 1),
  );
}

/** What was bought a short while ago is not wanted again yet. */
export function hasJustBought({ purchasedAt }: Interest, now: Date): boolean {
  return purchasedAt !== null && now.getTime() - purchasedAt.getTime() < justBoughtMs;
}

function interestAfter(
  before: Interest | undefined,
  { productId, kind, at }: Behaviour & { readonly productId: string },
): Interest {
  return {
    productId,
    weight: Math.max(0, Math.min((before?.weight ?? 0) + weights[kind], maxWeight)),
    purchasedAt: kind === 'PURCHASE' ? at : (before?.purchasedAt ?? null),
    lastAt: at,
    isDisliked: kind === 'NOT_INTERESTED' || (before?.isDisliked === true && weights[kind] <= weights.VIEW),
  };
}

function byTime(one: Behaviour, other: Behaviour): number {
  return (
    one.at.getTime() - other.at.getTime() ||
    (one.productId ?? '').localeCompare(other.productId ?? '') ||
    weights[one.kind] - weights[other.kind]
  );
}
