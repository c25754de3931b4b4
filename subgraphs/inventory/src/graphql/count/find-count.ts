import type { Context } from '../../context.ts';
import type { StockCount } from '../../domain/count/stock-count.ts';
import { countsById } from '../batches.ts';
import { mayRead } from '../may-change.ts';

/** A count; null when there is none, and for who must not see it. */
export async function findCount(id: string, context: Context): Promise<StockCount | null> {
  const one = await context.load(countsById, id);
  return one && mayRead(context.viewer, one.vendorId) ? one : null;
}
