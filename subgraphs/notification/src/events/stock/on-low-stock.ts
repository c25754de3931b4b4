import { on } from '@agora/kit';
import { inventoryLowStock } from '@agora/schema';
import type { Work } from '../../context.ts';
import { sellersDue } from '../../job-kinds.ts';

/** Whoever sells it is told; who of the staff asked for it is told what is low: of all of it together, by the job `tell-low-stock`. */
export const onLowStock = on(inventoryLowStock, async ({ id: eventId, data }, work: Work) => {
  const { settings, lowGoods, enqueue } = work;
  const { variantId, warehouseId, available, sku, title, warehouseName } = data;
  // Replicas of an earlier release say no names.
  const name = [title, sku].filter((one) => one != null).join(', ') || variantId;
  const told = { name, warehouse: warehouseName ?? warehouseId, available };
  await enqueue(sellersDue, { eventId, about: { kind: 'LOW_STOCK', variantId, ...told } }, { key: eventId });
  if (!settings.smtp || settings.stockAddress === undefined) return;
  await lowGoods.keep({ eventId, variantId, warehouseId, ...told });
});
