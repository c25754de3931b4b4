import type { Resolvers } from '../generated/resolvers.ts';
import { BackorderPolicy, ReservationBackorder } from './backorder/backorder-policy.ts';
import { StockCount, StockCountConnection, StockCountLine, StockCountLineConnection } from './count/stock-count.ts';
import { Mutation } from './mutation.ts';
import { ProductVariant } from './availability/product-variant.ts';
import { Query } from './query.ts';
import {
  ReplenishmentLine,
  ReplenishmentOrder,
  ReplenishmentOrderConnection,
  ReplenishmentPolicy,
} from './replenishment/replenishment-order.ts';
import { Reservation, ReservationLine } from './reservation/reservation.ts';
import { StockAvailability, StockChange } from './availability/stock-availability.ts';
import { stockChanged } from './availability/stock-changed.ts';
import { StockBackorder, StockBackorderConnection } from './backorder/stock-backorders.ts';
import { StockLevelAt } from './level/stock-levels-at.ts';
import { ReservationConnection } from './reservation/reservations.ts';
import { StockLot, StockLotConnection, StockLotOrder, StockLotOrderConnection } from './lot/stock-lots.ts';
import { StockSerial, StockSerialConnection, StockSerialEvent } from './serial/stock-serials.ts';
import { StockKit, StockKitPart } from './kit/stock-kit.ts';
import { StockLevelConnection } from './level/stock-level-list.ts';
import { StockLevel } from './level/stock-level.ts';
import { StockMovement, StockMovementConnection } from './level/stock-movement.ts';
import {
  StockTransfer,
  StockTransferConnection,
  StockTransferLine,
  StockTransferLot,
} from './transfer/stock-transfer.ts';
import { Warehouse } from './warehouse/warehouse.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription: { stockChanged },
  ProductVariant,
  BackorderPolicy,
  ReservationBackorder,
  StockAvailability,
  StockChange,
  StockLevel,
  StockLevelConnection,
  StockMovement,
  StockMovementConnection,
  StockBackorder,
  StockBackorderConnection,
  StockLevelAt,
  ReservationConnection,
  StockLot,
  StockLotConnection,
  StockLotOrder,
  StockLotOrderConnection,
  StockSerial,
  StockSerialEvent,
  StockSerialConnection,
  StockKit,
  StockKitPart,
  StockCount,
  StockCountLine,
  StockCountConnection,
  StockCountLineConnection,
  StockTransfer,
  StockTransferLine,
  StockTransferLot,
  StockTransferConnection,
  Warehouse,
  Reservation,
  ReservationLine,
  ReplenishmentPolicy,
  ReplenishmentOrder,
  ReplenishmentLine,
  ReplenishmentOrderConnection,
};
