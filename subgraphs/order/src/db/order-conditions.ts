import { type Conditions, equality, range } from '@agora/kit';
import { eq } from 'drizzle-orm';
import type { OrderWhere } from '../generated/resolvers.ts';
import { placedOrder } from './tables.ts';

/** What orders can be looked for by. */
export const orderConditions: Conditions<OrderWhere> = {
  status: equality(placedOrder.status),
  customerId: (id) => eq(placedOrder.customerId, id),
  placedAt: range(placedOrder.placedAt),
};
