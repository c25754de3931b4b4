import type { Work } from '../context.ts';
import { learn } from '../db/learning/learn.ts';
import { linesOfOrder } from './lines-of-order.ts';

interface Cancelled {
  readonly orderId: string;
  /** With how many pieces of each were cancelled in all. */
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[];
  readonly at: Date;
}

/** Takes back what an order taught; nothing of one that taught nothing, or whose customer is forgotten. */
export async function unlearnOrder({ orderId, lines, at }: Cancelled, work: Work): Promise<void> {
  await work.behaviours.lock([orderId]);
  const [bought] = (await work.behaviours.about([orderId])).filter(({ kind }) => kind === 'PURCHASE');
  if (!bought) return;
  await learn(work, linesOfOrder({ kind: 'CANCELLATION', personId: bought.personId, orderId, at }, lines));
}
