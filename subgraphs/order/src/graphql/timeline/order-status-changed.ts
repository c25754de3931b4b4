import { CodedError, requireViewer, stoppable } from '@agora/kit';
import type { Context } from '../../context.ts';
import { isStatusChange, type TimelineEntry } from '../../domain/order/timeline.ts';
import type { SubscriptionResolvers } from '../../generated/resolvers.ts';
import { findOrder } from '../orders/find-order.ts';
import type { OrderStatusChangeModel } from '../models.ts';
import { readCursor } from './timeline-cursor.ts';

export const orderStatusChanged: NonNullable<SubscriptionResolvers['orderStatusChanged']> = {
  async subscribe(_, { orderId, after }, context) {
    requireViewer(context);
    const start = after == null ? undefined : readCursor(after);
    if (!(await findOrder(context, orderId))) throw new CodedError('NOT_FOUND', 'There is no such order.');
    return stoppable(async function* (stop) {
      for await (const change of changesOf(context, orderId, start, stop)) yield { orderStatusChanged: change };
    });
  },
};

/** So many entries of a timeline are read at once. */
const atOnce = 100;

/**
 * Behind `start`, or from the current state when there is none. The timeline is the source; a signal only says that it
 * is worth another look, so a lost or doubled one neither skips nor repeats a change. It has no end: even what was
 * delivered or cancelled may be paid back.
 */
async function* changesOf(
  context: Context,
  orderId: string,
  start: number | undefined,
  stop: AbortSignal,
): AsyncGenerator<OrderStatusChangeModel> {
  const { timelines } = context.stores;
  let seen = start;
  for await (const _ of context.signals.watch(`order:${orderId}`, stop)) {
    if (seen === undefined) {
      const current = await timelines.latestOf(orderId);
      if (!current) return;
      seen = current.sequence;
      yield await changeOf(current, context);
    }
    let entries: readonly TimelineEntry[];
    do {
      // With the one that was seen last, which says whether the next changes anything.
      entries = await timelines.from(orderId, seen, atOnce);
      for (const [index, entry] of entries.entries()) {
        if (entry.sequence <= seen) continue;
        seen = entry.sequence;
        if (isStatusChange(entry, entries[index - 1])) yield await changeOf(entry, context);
      }
    } while (entries.length === atOnce);
  }
}

async function changeOf(entry: TimelineEntry, context: Context): Promise<OrderStatusChangeModel> {
  context.forget();
  const order = (await context.stores.orders.byIds([entry.orderId])).get(entry.orderId);
  return { entry, order };
}
