import type { Resolvers } from '../generated/resolvers.ts';
import { OrderActor } from './orders/order-actor.ts';
import { guestOrder } from './orders/guest-order.ts';
import { guestOrderCancel } from './orders/guest-order-cancel.ts';
import { orderCancel } from './orders/order-cancel.ts';
import { OrderConnection } from './listing/order-connection.ts';
import { OrderLine } from './orders/order-line.ts';
import { order } from './orders/order-query.ts';
import { OrderStatusChange } from './timeline/order-status-change.ts';
import { orderStatusChanged } from './timeline/order-status-changed.ts';
import { OrderTimelineConnection } from './timeline/order-timeline-connection.ts';
import { OrderTimelineEntry } from './timeline/order-timeline-entry.ts';
import { Order } from './orders/order.ts';
import { orders } from './listing/orders.ts';
import { AppliedTax, OrderShipping, PriceExplanation } from './orders/price-parts.ts';
import { User } from './listing/user.ts';

export const resolvers: Resolvers = {
  Query: { order, orders, guestOrder },
  Mutation: { orderCancel, guestOrderCancel },
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
