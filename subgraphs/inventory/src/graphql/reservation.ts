import type { ReservationLineResolvers, ReservationResolvers } from '../generated/resolvers.ts';
import { warehouseOf } from './warehouse-of.ts';

export const Reservation: ReservationResolvers = {
  order: ({ orderId }) => ({ id: orderId }),
};

export const ReservationLine: ReservationLineResolvers = {
  quantity: ({ reserved }) => reserved,
  releasedQuantity: ({ released }) => released,
  committedQuantity: ({ committed }) => committed,
  restockedQuantity: ({ restocked }) => restocked,
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: (line, _, context) => warehouseOf(line, context),
};
