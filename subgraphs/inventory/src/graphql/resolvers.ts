import type { Resolvers } from '../generated/resolvers.ts';
import { Mutation } from './mutation.ts';
import { ProductVariant } from './product-variant.ts';
import { Query } from './query.ts';
import {
  ReplenishmentLine,
  ReplenishmentOrder,
  ReplenishmentOrderConnection,
  ReplenishmentPolicy,
} from './replenishment/replenishment-order.ts';
import { Reservation, ReservationLine } from './reservation.ts';
import { StockLevel } from './stock-level.ts';
import { Warehouse } from './warehouse.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  ProductVariant,
  StockLevel,
  Warehouse,
  Reservation,
  ReservationLine,
  ReplenishmentPolicy,
  ReplenishmentOrder,
  ReplenishmentLine,
  ReplenishmentOrderConnection,
};
