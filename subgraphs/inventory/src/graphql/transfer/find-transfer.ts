import type { Context } from '../../context.ts';
import type { TransferHead } from '../../db/transfer-store.ts';
import { transfersById } from '../batches.ts';
import { mayRead } from '../may-change.ts';

/** A transfer; null when there is none, and for who must not see it. */
export async function findTransfer(id: string, context: Context): Promise<TransferHead | null> {
  const one = await context.load(transfersById, id);
  return one && mayRead(context.viewer, one.vendorId) ? one : null;
}
