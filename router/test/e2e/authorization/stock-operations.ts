import { randomUUID } from 'node:crypto';
import { expectedVersion, type TryMutation } from './tried-mutation.ts';

/** How each mutation of stock is tried. */
export const stockMutations: Readonly<Record<string, TryMutation>> = {
  stockReceive: ({ variant: variantId, warehouse: warehouseId }) => [
    { input: { variantId, warehouseId, quantity: 1, idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  stockAdjust: ({ variant: variantId, warehouse: warehouseId }) => [
    { input: { variantId, warehouseId, delta: 1, reason: 'FOUND', idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  backorderPolicySet: ({ variant: variantId }) => [
    { input: { variantId, kind: 'BACKORDER', limit: -1 }, about: 'the vendor' },
  ],
  stockKitSet: ({ variant: variantId }) => [
    { input: { variantId, parts: [{ variantId, quantity: 1 }] }, about: 'the vendor' },
  ],
  stockLotWriteOff: ({ unknown: lotId }) => [{ input: { lotId, reason: 'DAMAGED' }, about: 'nobody' }],
  stockSerialTrackingSet: ({ variant: variantId }) => [
    { input: { variantId, isTracked: false, idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  stockSerialsPick: ({ order: orderId }) => [
    { input: { orderId, lines: [], idempotencyKey: randomUUID() }, about: 'nobody' },
  ],
  stockSafetySet: ({ variant: variantId, warehouse: warehouseId }) => [
    { input: { variantId, warehouseId, quantity: -1 }, about: 'the vendor' },
  ],
  stockRestockSet: ({ variant: variantId }) => [
    { input: { variantId, restockAt: '2020-01-31T12:00:00.000Z' }, about: 'the vendor' },
  ],
  backInStockRequest: ({ variant: variantId }) => [{ input: { variantId }, about: 'oneself' }],
  backInStockWithdraw: ({ variant: variantId }) => [{ input: { variantId }, about: 'oneself' }],
  stockCountStart: ({ variant, unknown: warehouseId }) => [
    { input: { warehouseId, variantIds: [variant], idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  stockCountRecord: ({ endedCount: countId }) => [
    { input: { countId, lines: [], idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  stockCountApprove: ({ endedCount: countId }) => [
    { input: { countId, idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  stockCountCancel: ({ endedCount: countId }) => [
    { input: { countId, idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  stockReturnReceive: ({ order: orderId, variant: variantId, unknown: warehouseId }) => [
    {
      input: {
        orderId,
        warehouseId,
        lines: [{ variantId, quantity: 1, condition: 'SOUND' }],
        idempotencyKey: randomUUID(),
      },
      about: 'the vendor',
    },
  ],
  stockTransferSend: ({ variant: variantId, warehouse: fromWarehouseId, unknown: toWarehouseId }) => [
    {
      input: { fromWarehouseId, toWarehouseId, lines: [{ variantId, quantity: 1 }], idempotencyKey: randomUUID() },
      about: 'the vendor',
    },
  ],
  stockTransferReceive: ({ endedTransfer: transferId }) => [
    { input: { transferId, lines: [], idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  stockTransferCancel: ({ endedTransfer: transferId }) => [
    { input: { transferId, idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  warehouseCreate: () => [{ input: { code: 'none', name: 'None' }, about: 'the shop' }],
  warehouseUpdate: ({ warehouse: warehouseId }) => [{ input: { warehouseId, expectedVersion }, about: 'the shop' }],
  supplierCreate: () => [
    { input: { code: 'acme', name: 'Acme', email: 'acme@example.com', leadTimeDays: 1 }, about: 'oneself' },
  ],
  supplierUpdate: ({ supplier: supplierId }) => [{ input: { supplierId, expectedVersion }, about: 'the vendor' }],
  supplierRemove: ({ supplier: supplierId }) => [{ input: { supplierId }, about: 'the vendor' }],
  replenishmentPolicySet: ({ variant: variantId, warehouse: warehouseId, supplier: supplierId }) => [
    {
      input: { variantId, warehouseId, supplierId, reorderPoint: 1, orderUpTo: 1 },
      about: 'the vendor',
    },
  ],
  replenishmentPolicyRemove: ({ variant: variantId, unknown: warehouseId }) => [
    { input: { variantId, warehouseId }, about: 'the vendor' },
  ],
  replenishmentReceive: ({ replenishment: replenishmentId }) => [
    { input: { replenishmentId, lines: [], idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
  replenishmentSend: ({ endedReplenishment: replenishmentId }) => [{ input: { replenishmentId }, about: 'the vendor' }],
  replenishmentCancel: ({ endedReplenishment: replenishmentId }) => [
    { input: { replenishmentId }, about: 'the vendor' },
  ],
};
