import type { Replenishment } from '../../domain/replenishment/replenishment.ts';
import type { StockWork } from '../stock-work.ts';
import { decideToSend } from './decide-to-send.ts';

export type Sending = Pick<
  StockWork,
  'levels' | 'suppliers' | 'replenishments' | 'warehouses' | 'emit' | 'enqueue' | 'withdraw' | 'now'
>;

/** A locked draft goes to its supplier, once. */
export async function sendDraft(draft: Replenishment, work: Sending): Promise<void> {
  const decision = await decideToSend(draft, work);
  if (!decision) return;
  await work.replenishments.save(decision.replenishment);
  await work.emit(decision.events);
}
