import { requireViewer, stoppable } from '@agora/kit';
import type { Context } from '../context.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { deliveriesByOrder } from './batches.ts';
import { mayRead } from './may-read.ts';

export const deliveryTracking: NonNullable<SubscriptionResolvers['deliveryTracking']> = {
  subscribe(_, { orderId }, context) {
    requireViewer(context);
    return stoppable(async function* (stop) {
      for await (const parcel of changesOf(orderId, context, stop)) yield { deliveryTracking: parcel };
    });
  },
};

/** A signal says only that the parcels are worth another look; those that have another version than was told are told. */
async function* changesOf(orderId: string, context: Context, stop: AbortSignal): AsyncGenerator<Delivery> {
  const told = new Map<string, number>();
  for await (const _ of context.signals.watch(`parcels:${orderId}`, stop)) {
    context.forget();
    const parcels = (await context.load(deliveriesByOrder, orderId)) ?? [];
    for (const parcel of parcels) {
      if (told.get(parcel.id) === parcel.version || !mayRead(context.viewer, parcel)) continue;
      told.set(parcel.id, parcel.version);
      yield parcel;
    }
  }
}
