import type { Context } from '../../context.ts';
import { warehousesById } from '../batches.ts';

/** Where something lies. Its absence is a fault of ours: levels and reservations name warehouses that there are. */
export async function warehouseOf({ warehouseId }: { readonly warehouseId: string }, context: Context) {
  const warehouse = await context.load(warehousesById, warehouseId);
  if (!warehouse) throw new Error(`warehouse ${warehouseId} is not there`);
  return warehouse;
}
