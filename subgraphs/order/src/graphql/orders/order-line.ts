import type { OrderLineResolvers } from '../../generated/resolvers.ts';

export const OrderLine: OrderLineResolvers = {
  id: ({ lineId }) => lineId,
  variant: ({ variantId }) => ({ id: variantId }),
  product: ({ productId }) => ({ id: productId }),
  wait: async ({ lineId, awaited }) => (await awaited()).get(lineId) ?? null,
  listPrice: ({ parts }) => parts?.listPrice ?? null,
  adjustments: ({ parts }) => parts?.adjustments ?? null,
  taxes: ({ parts }) => parts?.taxes ?? null,
  cancelledQuantity: ({ cancelled }) => cancelled,
  shippedQuantity: ({ shipped }) => shipped,
  deliveredQuantity: ({ delivered }) => delivered,
  returnedQuantity: ({ returned }) => returned,
  refundedQuantity: ({ refunded }) => refunded,
};
