export * from './tables/warehouse.ts';
export * from './tables/stock.ts';
export * from './tables/reservation.ts';
export * from './tables/replenishment.ts';
export * from './tables/transfer.ts';
export * from './tables/count.ts';
export * from './tables/kit.ts';
export * from './tables/lot.ts';
