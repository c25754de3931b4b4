import type { Context } from '../context.ts';
import { vendorByVariant } from './batches.ts';
import { mayRead } from './may-change.ts';

/** Whether the viewer may read the stock of a variant. */
export async function isReadable(variantId: string, context: Context): Promise<boolean> {
  return mayRead(context.viewer, await context.load(vendorByVariant, variantId));
}
