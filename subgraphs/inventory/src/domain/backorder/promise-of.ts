import type { AwaitedGoods } from '@agora/schema';
import type { BackorderPolicy } from './backorder-policy.ts';

/** How goods that are not there are promised, and when they are expected: as is known of more that come, else the day on which a pre-order ends. */
export function promiseOf(
  { kind, until }: BackorderPolicy,
  restockAt: Date | undefined,
  now: Date,
): Pick<AwaitedGoods, 'kind' | 'expectedAt'> {
  const isOut = until && until > now ? until : null;
  return { kind: kind === 'PREORDER' ? 'PREORDER' : 'BACKORDER', expectedAt: restockAt ?? isOut };
}
