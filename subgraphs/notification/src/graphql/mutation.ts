import { requireViewer } from '@agora/kit';
import { chooseNotifications, maxMarkedAtOnce } from '../domain/choose-notifications.ts';
import { markRead } from '../domain/mark-read.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { refuse } from './refuse.ts';

export const Mutation: MutationResolvers = {
  async notificationMarkRead(_, { input }, context) {
    const { id: viewerId } = requireViewer(context);
    return context.transact(async ({ notifications, emit, now }) => {
      const mailbox = await notifications.lockMailbox(viewerId);
      const found = await notifications.byIds(input.notificationIds.slice(0, maxMarkedAtOnce));
      const choice = chooseNotifications(input.notificationIds, viewerId, found);
      if (choice.refused) return refuse(choice.refused, choice.field);
      const decision = markRead(mailbox, choice.notifications, now());
      await notifications.save(decision.notifications);
      await notifications.saveMailbox(decision.mailbox);
      await emit(decision.events);
      const changed = new Map(decision.notifications.map((one) => [one.id, one]));
      return { notifications: choice.notifications.map((one) => changed.get(one.id) ?? one), userErrors: [] };
    });
  },

  async notificationMarkAllRead(_, _args, context) {
    const { id: viewerId } = requireViewer(context);
    return context.transact(async ({ notifications, emit, now }) => {
      const mailbox = await notifications.lockMailbox(viewerId);
      const decision = markRead(mailbox, await notifications.unreadOf(viewerId), now());
      await notifications.save(decision.notifications);
      await notifications.saveMailbox(decision.mailbox);
      for (let start = 0; start < decision.events.length; start += eventsAtOnce) {
        await emit(decision.events.slice(start, start + eventsAtOnce));
      }
      return { markedCount: decision.notifications.length, userErrors: [] };
    });
  },
};

/** A statement takes so many parameters and no more; somebody may have left thousands unread. */
const eventsAtOnce = 1_000;
