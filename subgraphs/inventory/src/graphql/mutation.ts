import type { MutationResolvers } from '../generated/resolvers.ts';
import { backInStockRequest, backInStockWithdraw } from './availability/back-in-stock.ts';
import { backorderPolicySet } from './backorder/backorder-policy-set.ts';
import { stockCountApprove } from './count/stock-count-approve.ts';
import { stockCountCancel } from './count/stock-count-cancel.ts';
import { stockCountRecord } from './count/stock-count-record.ts';
import { stockCountStart } from './count/stock-count-start.ts';
import { bookOnce } from './level/book-once.ts';
import { replenishmentCancel } from './replenishment/replenishment-cancel.ts';
import { replenishmentPolicyRemove } from './replenishment/replenishment-policy-remove.ts';
import { replenishmentPolicySet } from './replenishment/replenishment-policy-set.ts';
import { replenishmentReceive } from './replenishment/replenishment-receive.ts';
import { replenishmentSend } from './replenishment/replenishment-send.ts';
import { supplierCreate } from './replenishment/supplier-create.ts';
import { supplierRemove } from './replenishment/supplier-remove.ts';
import { supplierUpdate } from './replenishment/supplier-update.ts';
import { stockRestockSet } from './availability/stock-restock-set.ts';
import { stockSafetySet } from './level/stock-safety-set.ts';
import { stockLotWriteOff } from './lot/stock-lot-write-off.ts';
import { stockKitSet } from './kit/stock-kit-set.ts';
import { stockReturnReceive } from './return/stock-return-receive.ts';
import { stockSerialTrackingSet } from './serial/stock-serial-tracking-set.ts';
import { stockSerialsPick } from './serial/stock-serials-pick.ts';
import { stockTransferCancel } from './transfer/stock-transfer-cancel.ts';
import { stockTransferReceive } from './transfer/stock-transfer-receive.ts';
import { stockTransferSend } from './transfer/stock-transfer-send.ts';
import { warehouseCreate } from './warehouse/warehouse-create.ts';
import { warehouseUpdate } from './warehouse/warehouse-update.ts';

export const Mutation: MutationResolvers = {
  stockReceive(_, { input }, context) {
    const { variantId, warehouseId, quantity, lot, serials } = input;
    const change = { kind: 'RECEIVED' as const, variantId, warehouseId, delta: quantity, reason: null };
    const said = lot ? { ...input, lot: { ...lot, expiresAt: lot.expiresAt.toISOString() } } : input;
    return bookOnce({ operation: 'stockReceive', input: said, change, lot, serials }, context);
  },

  stockAdjust(_, { input }, context) {
    const { variantId, warehouseId, delta, reason, serials } = input;
    const change = { kind: 'ADJUSTED' as const, variantId, warehouseId, delta, reason };
    return bookOnce({ operation: 'stockAdjust', input, change, serials }, context);
  },

  backorderPolicySet,
  stockSafetySet,
  stockRestockSet,
  backInStockRequest,
  backInStockWithdraw,
  replenishmentCancel,
  replenishmentPolicyRemove,
  replenishmentPolicySet,
  replenishmentReceive,
  replenishmentSend,
  stockCountApprove,
  stockCountCancel,
  stockCountRecord,
  stockCountStart,
  stockKitSet,
  stockLotWriteOff,
  stockSerialsPick,
  stockSerialTrackingSet,
  stockReturnReceive,
  stockTransferCancel,
  stockTransferReceive,
  stockTransferSend,
  supplierCreate,
  supplierRemove,
  supplierUpdate,
  warehouseCreate,
  warehouseUpdate,
};
