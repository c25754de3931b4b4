import type { OrderStatusChangeResolvers } from '../generated/resolvers.ts';
import { toCursor } from './change-cursor.ts';

export const OrderStatusChange: OrderStatusChangeResolvers = {
  cursor: ({ entry }) => toCursor(entry),
  status: ({ entry }) => entry.status,
  previousStatus: ({ entry }) => entry.previousStatus,
  occurredAt: ({ entry }) => entry.occurredAt,
  order: ({ order }) => order ?? null,
};
