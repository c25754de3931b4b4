import { denied } from '../backorder/backorder-policy.ts';

/** What can be sold of a variant that is not shipped, and so has no stock: more than anybody buys at once. */
export const endless = { available: 1_000_000, owed: 0, policy: denied, isEndless: true } as const;
