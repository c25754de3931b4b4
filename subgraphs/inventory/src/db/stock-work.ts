import type { UnitOfWork } from '@agora/kit';
import type { Stores } from './stores.ts';

/** What follows from changed levels is done within. */
export type StockWork = UnitOfWork<Stores, { readonly lowStockQuantity: number; readonly collectingSeconds: number }>;
