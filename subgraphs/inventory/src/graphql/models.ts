import type { Reservation, ReservationLine } from '../domain/reservation.ts';
import type { StockLevel, Warehouse } from '../domain/stock.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type WarehouseModel = Warehouse;
export type StockLevelModel = StockLevel;
export type ReservationModel = Reservation;
export type ReservationLineModel = ReservationLine;
export interface ProductVariantModel {
  readonly id: string;
}
export interface OrderModel {
  readonly id: string;
}
