export type BehaviourKind = 'VIEW' | 'ADD_TO_CART';

/** What a user did with one product, summed up. */
export interface Interest {
  readonly productId: string;
  /** 1 to `maxWeight`. */
  readonly weight: number;
  readonly purchasedAt: Date | null;
  readonly lastAt: Date;
}

const weights: Record<BehaviourKind | 'PURCHASE', number> = { VIEW: 1, ADD_TO_CART: 3, PURCHASE: 5 };

/** So that whoever reloads a page a thousand times gets recommendations for other things as well. */
const maxWeight = 20;

const justBoughtMs = 90 * 24 * 60 * 60 * 1_000;

/** What a user's interest in a product is after they did something more with it. */
export function interestAfter(
  before: Interest | undefined,
  { productId, kind, at }: { readonly productId: string; readonly kind: BehaviourKind | 'PURCHASE'; readonly at: Date },
): Interest {
  const purchasedAt = kind === 'PURCHASE' ? latest(before?.purchasedAt, at) : (before?.purchasedAt ?? null);
  return {
    productId,
    weight: Math.min((before?.weight ?? 0) + weights[kind], maxWeight),
    purchasedAt,
    lastAt: latest(before?.lastAt, at),
  };
}

/** What was bought a short while ago is not wanted again yet. */
export function hasJustBought({ purchasedAt }: Interest, now: Date): boolean {
  return purchasedAt !== null && now.getTime() - purchasedAt.getTime() < justBoughtMs;
}

function latest(one: Date | null | undefined, other: Date): Date {
  return one && one > other ? one : other;
}
