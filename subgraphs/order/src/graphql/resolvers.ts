import type { Resolvers } from '../generated/resolvers.ts';
import { orderCancel } from './order-cancel.ts';
import { Order, OrderLine, OrderStatusChange, OrderTimelineEntry } from './order.ts';
import { OrderConnection } from './order-connection.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { orderCancel },
  Subscription,
  Order,
  OrderLine,
  OrderTimelineEntry,
  OrderStatusChange,
  OrderConnection,
  User,
};
