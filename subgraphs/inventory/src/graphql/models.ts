import type { Connection } from '@agora/kit';
import type { Reservation, ReservationLine } from '../domain/reservation/reservation.ts';
import type { BackorderTerms } from '../db/level/backorder-terms.ts';
import type { Sales } from '../db/level/level-store.ts';
import type { BackorderLine } from '../domain/backorder/backorder-line.ts';
import type { WaitingLine } from '../db/reservation/waiting-list-store.ts';
import type { BookedMovement, LevelAt } from '../db/level/movement-store.ts';
import type { ReplenishmentHead } from '../db/replenishment/replenishment-store.ts';
import type { LotOrder } from '../db/lot/lot-store.ts';
import type { KeptSerialEvent } from '../db/serial/serial-list-store.ts';
import type { Serial } from '../domain/serial/serial.ts';
import type { Lot } from '../domain/lot/lot.ts';
import type { KitPart } from '../domain/kit/kit.ts';
import type { Forecast } from '../domain/replenishment/forecast.ts';
import type { ReplenishmentPolicy } from '../domain/replenishment/policy.ts';
import type { ReplenishmentLine } from '../domain/replenishment/replenishment.ts';
import type { Supplier } from '../domain/replenishment/supplier.ts';
import type { TransferHead } from '../db/transfer-store.ts';
import type { TransferLine, TransferLot } from '../domain/transfer/transfer.ts';
import type { StockCount, StockCountLine } from '../domain/count/stock-count.ts';
import type { StockLevel } from '../domain/stock.ts';
import type { Area, Warehouse } from '../domain/warehouse/warehouse.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type WarehouseModel = Warehouse;
export type WarehouseAreaModel = Area;
export type StockLevelModel = StockLevel;
export type StockLevelConnectionModel = Connection<StockLevel> & { readonly count: () => Promise<number> };
export type StockMovementModel = BookedMovement;
export type StockMovementConnectionModel = Connection<BookedMovement> & { readonly count: () => Promise<number> };
export type ReservationConnectionModel = Connection<Reservation> & { readonly count: () => Promise<number> };
export type StockBackorderModel = WaitingLine;
export type StockBackorderConnectionModel = Connection<WaitingLine> & { readonly count: () => Promise<number> };
export type StockLevelAtModel = LevelAt;
export type ReservationModel = Reservation;
export type ReservationLineModel = ReservationLine;
/** What can be sold of a variant, all of it. */
export interface StockAvailabilityModel extends Sales {
  readonly variantId: string;
}
export interface BackorderPolicyModel extends BackorderTerms {
  readonly variantId: string;
}
export type ReservationBackorderModel = BackorderLine;
export interface StockKitModel {
  readonly variantId: string;
  readonly parts: readonly KitPart[];
}
export type StockLotModel = Lot;
export type StockLotConnectionModel = Connection<Lot> & { readonly count: () => Promise<number> };
export type StockLotOrderModel = LotOrder;
export type StockLotOrderConnectionModel = Connection<LotOrder> & { readonly count: () => Promise<number> };
export type StockSerialModel = Serial;
export type StockSerialEventModel = KeptSerialEvent;
export type StockSerialConnectionModel = Connection<Serial> & { readonly count: () => Promise<number> };
export type StockKitPartModel = KitPart;
export type StockChangeModel = StockAvailabilityModel;
export type SupplierModel = Supplier;
export type ReplenishmentPolicyModel = ReplenishmentPolicy;
export type ReplenishmentForecastModel = Forecast;
export type ReplenishmentOrderModel = ReplenishmentHead;
export type ReplenishmentLineModel = ReplenishmentLine;
export type ReplenishmentOrderConnectionModel = Connection<ReplenishmentHead> & {
  readonly count: () => Promise<number>;
};
export type StockTransferModel = TransferHead;
export type StockTransferLineModel = TransferLine & { readonly transferId: string };
export type StockTransferLotModel = TransferLot;
export type StockTransferConnectionModel = Connection<TransferHead> & { readonly count: () => Promise<number> };
export type StockCountModel = StockCount;
export type StockCountLineModel = StockCountLine;
export type StockCountConnectionModel = Connection<StockCount> & { readonly count: () => Promise<number> };
export type StockCountLineConnectionModel = Connection<StockCountLine> & { readonly count: () => Promise<number> };
export interface ProductVariantModel {
  readonly id: string;
}
export interface OrderModel {
  readonly id: string;
}
export interface UserModel {
  readonly id: string;
}
