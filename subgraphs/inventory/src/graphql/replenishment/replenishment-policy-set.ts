import { orderGoods } from '../../db/replenishment/order-goods.ts';
import { goodsToOrder } from '../../domain/replenishment/goods-to-order.ts';
import { refusePolicy } from '../../domain/replenishment/policy.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { changePolicy } from './change-policy.ts';

export const replenishmentPolicySet: NonNullable<MutationResolvers['replenishmentPolicySet']> = (
  _,
  { input },
  context,
) =>
  changePolicy(
    {
      operation: 'replenishmentPolicySet',
      input,
      async decide(level, work, { viewer, vendorId }) {
        const { variantId, warehouseId, supplierId, reorderPoint, orderUpTo, packSize, minimumQuantity } = input;
        if ((await work.kits.byIds([variantId])).size > 0) return { refused: 'IS_KIT', field: ['variantId'] };
        const supplier = await work.suppliers.keep(supplierId);
        // An order to a vendor's supplier is the vendor's to receive: it holds no goods of others.
        const isFit = supplier?.vendorId === null || supplier?.vendorId === vendorId;
        if (!supplier || !isFit || !mayChange(viewer, supplier.vendorId)) {
          return { refused: 'SUPPLIER_NOT_FOUND', field: ['supplierId'] };
        }
        const numbers = { reorderPoint, orderUpTo, packSize: packSize ?? 1, minimumQuantity: minimumQuantity ?? 1 };
        const forecast = { isAutomatic: input.isAutomatic ?? false, coverDays: input.coverDays ?? 14 };
        const policy = { variantId, warehouseId, supplierId, ...numbers, ...forecast };
        if (!(await work.warehouses.keep(warehouseId))?.isOpen)
          return { refused: 'WAREHOUSE_CLOSED', field: ['warehouseId'] };
        const refusal = refusePolicy(policy);
        if (refusal) return refusal;
        await work.supplies.set(policy);
        await orderGoods(goodsToOrder([level], await work.supplies.at([level])), work);
        return undefined;
      },
    },
    context,
  );
