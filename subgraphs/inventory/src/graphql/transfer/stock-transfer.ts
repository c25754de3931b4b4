import { inTransitOf, transferNumberText } from '../../domain/transfer/transfer.ts';
import type {
  StockTransferConnectionResolvers,
  StockTransferLineResolvers,
  StockTransferLotResolvers,
  StockTransferResolvers,
} from '../../generated/resolvers.ts';
import { transferLines, transferLots } from '../batches.ts';
import { warehouseOf } from '../warehouse/warehouse-of.ts';

export const StockTransfer: StockTransferResolvers = {
  number: ({ number }) => transferNumberText(number),
  from: ({ fromId }, _, context) => warehouseOf({ warehouseId: fromId }, context),
  to: ({ toId }, _, context) => warehouseOf({ warehouseId: toId }, context),
  lines: async ({ id }, _, context) => (await context.load(transferLines, id)) ?? [],
};

export const StockTransferLine: StockTransferLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  quantity: ({ sent }) => sent,
  receivedQuantity: ({ received }) => received,
  lostQuantity: ({ lost }) => lost,
  returnedQuantity: ({ returned }) => returned,
  inTransitQuantity: inTransitOf,
  lots: async ({ transferId, variantId }, _, context) =>
    ((await context.load(transferLots, transferId)) ?? []).filter((lot) => lot.variantId === variantId),
};

export const StockTransferLot: StockTransferLotResolvers = {
  quantity: ({ sent }) => sent,
  inTransitQuantity: inTransitOf,
};

export const StockTransferConnection: StockTransferConnectionResolvers = {
  totalCount: ({ count }) => count(),
};
