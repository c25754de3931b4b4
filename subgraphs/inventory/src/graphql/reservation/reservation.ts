import type { ReservationLineResolvers, ReservationResolvers } from '../../generated/resolvers.ts';
import { serialsByOrder } from '../batches.ts';
import { isReadable } from '../is-readable.ts';
import { warehouseOf } from '../warehouse/warehouse-of.ts';

const mostVariants = 100;

/** An order has at most 100 variants; this is ten places for each. */
const mostLines = 1_000;

export const Reservation: ReservationResolvers = {
  order: ({ orderId }) => ({ id: orderId }),
  lines: ({ lines }) => lines.slice(0, mostLines),
  async serials({ orderId }, _, context) {
    const all = (await context.load(serialsByOrder, orderId)) ?? [];
    const readable = await Promise.all(all.map(({ variantId }) => isReadable(variantId, context)));
    return all.filter((_one, index) => readable[index]).slice(0, mostLines);
  },
  backorders: ({ backorders }) => backorders.slice(0, mostVariants),
};

export const ReservationLine: ReservationLineResolvers = {
  quantity: ({ reserved }) => reserved,
  releasedQuantity: ({ released }) => released,
  committedQuantity: ({ committed }) => committed,
  restockedQuantity: ({ restocked }) => restocked,
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: (line, _, context) => warehouseOf(line, context),
};
