import type { StockRefusal } from '../stock.ts';

/** Whether goods can be ordered that are not there: not at all, as long as there is a limit to it, or before they are out. */
export type BackorderKind = 'DENY' | 'BACKORDER' | 'PREORDER';

export interface BackorderPolicy {
  readonly kind: BackorderKind;
  /** How many pieces may be promised at once that are not there. */
  readonly limit: number;
  /** Of a pre-order: since when it is taken; null from the beginning. */
  readonly from: Date | null;
  /** Of a pre-order: until when it is taken, which is when the goods are expected. */
  readonly until: Date | null;
}

export const denied: BackorderPolicy = { kind: 'DENY', limit: 0, from: null, until: null };

const most = 1_000_000;

/** How many more can be promised at this moment, where so many are. */
export function backorderableOf({ kind, limit, from, until }: BackorderPolicy, owed: number, now: Date): number {
  if (kind === 'DENY' || (from && from > now) || (until && until <= now)) return 0;
  return Math.max(limit - owed, 0);
}

/** Undefined for one that can be kept. */
export function refuseBackorderPolicy(
  { kind, limit, from, until }: BackorderPolicy,
  now: Date,
): StockRefusal<'INVALID_BACKORDER_POLICY'> | undefined {
  const isPreorder = kind === 'PREORDER';
  const rules = {
    limit: kind === 'DENY' ? limit === 0 : limit >= 1 && limit <= most,
    from: from === null || (isPreorder && (until === null || from < until)),
    until: isPreorder ? until !== null && until > now : until === null,
  };
  const [wrong] = Object.entries(rules).find(([, isKept]) => !isKept) ?? [];
  return wrong === undefined ? undefined : { refused: 'INVALID_BACKORDER_POLICY', field: [wrong] };
}
