import type { OrderStatusChangeResolvers } from '../../generated/resolvers.ts';
import { toCursor } from './timeline-cursor.ts';

export const OrderStatusChange: OrderStatusChangeResolvers = {
  cursor: ({ entry }) => toCursor(entry),
  status: ({ entry }) => entry.status,
  previousStatus: ({ entry }) => entry.previousStatus,
  paymentStatus: ({ entry }) => entry.paymentStatus,
  fulfilmentStatus: ({ entry }) => entry.fulfilmentStatus,
  occurredAt: ({ entry }) => entry.occurredAt,
  order: ({ order }) => order ?? null,
};
