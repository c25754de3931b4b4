import { CodedError, requireViewer, stoppable } from '@agora/kit';
import type { Context } from '../context.ts';
import { isFinal } from '../domain/timeline.ts';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { readCursor } from './change-cursor.ts';
import { findOrder } from './find-order.ts';
import type { OrderStatusChangeModel } from './models.ts';

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

/**
 * Behind `start`, or from the current state when there is none. The timeline is the source; a signal only says that it
 * is worth another look, so a lost or doubled one neither skips nor repeats a change.
 */
async function* changesOf(
  context: Context,
  orderId: string,
  start: number | undefined,
  stop: AbortSignal,
): AsyncGenerator<OrderStatusChangeModel> {
  const { stores, signals } = context;
  let seen = start;
  for await (const _ of signals.watch(`order:${orderId}`, stop)) {
    const changes = await stores.timelines.statusChangesOf(orderId);
    const latest = changes.at(-1);
    if (!latest) return;
    seen ??= latest.sequence - 1;
    for (const entry of changes) {
      if (entry.sequence <= seen) continue;
      seen = entry.sequence;
      context.forget();
      const order = (await stores.orders.byIds([orderId])).get(orderId);
      yield { entry, order };
    }
    if (isFinal(latest.status)) return;
  }
}
