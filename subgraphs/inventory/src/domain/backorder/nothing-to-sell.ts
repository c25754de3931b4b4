import { denied } from './backorder-policy.ts';

/** What can be sold of a variant that nobody stocks. */
export const nothingToSell = { available: 0, owed: 0, policy: denied } as const;
