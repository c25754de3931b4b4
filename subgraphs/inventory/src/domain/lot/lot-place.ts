import type { Lot } from './lot.ts';

/** What stands on goods of one kind. */
export type LotName = Pick<Lot, 'variantId' | 'code' | 'expiresAt'>;

/** A name for a lot within a warehouse, in maps. */
export const lotKey = ({ variantId, code }: Pick<Lot, 'variantId' | 'code'>): string => `${variantId} ${code}`;
