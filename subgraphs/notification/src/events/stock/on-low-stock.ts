import { on } from '@agora/kit';
import { inventoryLowStock } from '@agora/schema';
import type { Work } from '../../context.ts';

/** Who of the staff asked for it is told what is low: of all of it together, by the job `tell-low-stock`. */
export const onLowStock = on(inventoryLowStock, async ({ id: eventId, data }, work: Work) => {
  const { settings, lowGoods } = work;
  if (!settings.smtp || settings.stockAddress === undefined) return;
  const { variantId, warehouseId, available, sku, title, warehouseName } = data;
  // Replicas of an earlier release say no names.
  const name = [title, sku].filter((one) => one != null).join(', ') || variantId;
  const told = { eventId, name, warehouse: warehouseName ?? warehouseId, available };
  await lowGoods.keep({ variantId, warehouseId, ...told });
});
