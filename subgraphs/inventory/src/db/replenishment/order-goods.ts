import { v7 as uuidv7 } from 'uuid';
import type { WantedGoods } from '../../domain/replenishment/goods-to-order.ts';
import { replenishmentToSend } from '../../job-kinds.ts';
import { type Sending, sendDraft } from './send-draft.ts';
import type { StockWork } from '../stock-work.ts';

/** Of one order; what comes on top goes on the next one. */
const mostLines = 500;

/** Puts wanted goods on drafts, which are sent a little later, or at once when they are full. The levels are locked. */
export async function orderGoods(
  wanted: readonly WantedGoods[],
  work: Sending & Pick<StockWork, 'settings'>,
): Promise<void> {
  const { replenishments, enqueue, now, settings } = work;
  for (const goods of wanted) {
    const openedAt = now();
    const { id, isNew } = await replenishments.addToDraft(goods, { id: uuidv7(), openedAt });
    if (isNew) {
      const dueAt = new Date(openedAt.getTime() + settings.collectingSeconds * 1_000);
      await enqueue(replenishmentToSend, { replenishmentId: id }, { key: id, dueAt });
    }
    const draft = await replenishments.lock(id);
    // Its time is over: it waits for as many as the supplier takes at least.
    const isWaiting =
      draft && !isNew && draft.openedAt.getTime() + settings.collectingSeconds * 1_000 <= openedAt.getTime();
    if (isWaiting) await enqueue(replenishmentToSend, { replenishmentId: id }, { key: id });
    if (draft && draft.lines.length >= mostLines) await sendDraft(draft, work);
  }
}
