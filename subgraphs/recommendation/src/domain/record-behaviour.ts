import { type EventDraft, recommendationBehaviourRecorded } from '@agora/schema';
import { type BehaviourKind, type Interest, interestAfter } from './interest.ts';
import type { Product } from './product.ts';

interface Behaviour {
  readonly userId: string;
  readonly productId: string;
  readonly kind: BehaviourKind;
}

export type BehaviourDecision =
  | { readonly refused: 'PRODUCT_NOT_FOUND'; readonly field: readonly string[] }
  | { readonly refused?: never; readonly interest: Interest; readonly events: readonly EventDraft[] };

/** Whoever looks at a product or wants it is interested in it. */
export function recordBehaviour(
  { userId, productId, kind }: Behaviour,
  { product, interest }: { readonly product: Product | undefined; readonly interest: Interest | undefined },
  now: Date,
): BehaviourDecision {
  if (!product?.isAvailable) return { refused: 'PRODUCT_NOT_FOUND', field: ['productId'] };
  return {
    interest: interestAfter(interest, { productId, kind, at: now }),
    events: [recommendationBehaviourRecorded.draft({ userId, productId, kind, occurredAt: now.toISOString() })],
  };
}
