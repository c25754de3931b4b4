import { on } from '@agora/kit';
import { deliveryCancelDecided, orderCancelRequested } from '@agora/schema';
import type { Work } from '../context.ts';
import { stopParcels } from './stop-parcels.ts';

/** Decides what becomes of a request: what has left goes on, and nothing else of the order will ever leave. */
export const onOrderCancelRequested = on(orderCancelRequested, async ({ data: { orderId } }, work: Work) => {
  const { emit, now } = work;
  const left = (await stopParcels(work, orderId)).map(({ id: deliveryId, trackingNumber, lines }) => ({
    deliveryId,
    trackingNumber,
    lines: lines.length === 0 ? undefined : lines.map((line) => ({ ...line })),
  }));
  await emit([deliveryCancelDecided.draft({ orderId, left, decidedAt: now().toISOString() })]);
});
