import type { StockCountStatus } from '@agora/schema/operations';

/** In what colour it is said how far a count is. */
export const countTone = { OPEN: 'warning', APPROVED: 'positive', CANCELLED: 'plain' } as const satisfies Record<
  StockCountStatus,
  string
>;
