import { requireViewer, stoppable } from '@agora/kit';
import type { Context } from '../context.ts';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';

const batchSize = 100;

export const Subscription: SubscriptionResolvers = {
  notificationReceived: {
    subscribe(_, _args, context) {
      const { id } = requireViewer(context);
      return stoppable((stop) => receive(id, context, stop));
    },
  },
};

/** A signal says only that there is something new; what it is, and whether it is more than one, is read. */
async function* receive(recipientId: string, { stores, signals }: Context, stop: AbortSignal) {
  const mailboxes = await stores.notifications.mailboxesOf([recipientId]);
  let last = mailboxes.get(recipientId)?.lastSequence ?? 0;
  for await (const _ of signals.watch(`notification:${recipientId}`, stop)) {
    let found;
    do {
      found = await stores.notifications.sentAfter(recipientId, last, batchSize);
      for (const notification of found) {
        last = notification.sequence;
        yield { notificationReceived: notification };
      }
    } while (found.length === batchSize);
  }
}
