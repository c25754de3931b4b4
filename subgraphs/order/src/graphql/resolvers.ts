import type { Resolvers } from '../generated/resolvers.ts';
import { OrderActor } from './order-actor.ts';
import { guestOrder } from './guest-order.ts';
import { orderCancel } from './order-cancel.ts';
import { OrderConnection } from './order-connection.ts';
import { OrderLine } from './order-line.ts';
import { order } from './order-query.ts';
import { OrderStatusChange } from './order-status-change.ts';
import { orderStatusChanged } from './order-status-changed.ts';
import { OrderTimelineConnection } from './order-timeline-connection.ts';
import { OrderTimelineEntry } from './order-timeline-entry.ts';
import { Order } from './order.ts';
import { orders } from './orders.ts';
import { AppliedTax, OrderShipping, PriceExplanation } from './price-parts.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = {
  Query: { order, orders, guestOrder },
  Mutation: { orderCancel },
  Subscription: { orderStatusChanged },
  Order,
  OrderLine,
  OrderShipping,
  AppliedTax,
  PriceExplanation,
  OrderTimelineConnection,
  OrderTimelineEntry,
  OrderActor,
  OrderStatusChange,
  OrderConnection,
  User,
};
