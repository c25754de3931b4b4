import { mutate, requireViewer } from '@agora/kit';
import { chooseNotifications, maxMarkedAtOnce } from '../domain/choose-notifications.ts';
import { markRead } from '../domain/mark-read.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { type Refusal, userErrorOf } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly notificationIds: readonly string[] } | Refusal;

export const notificationMarkRead: NonNullable<MutationResolvers['notificationMarkRead']> = (_, { input }, context) => {
  const { id: viewerId } = requireViewer(context);
  return mutate(context, {
    operation: 'notificationMarkRead',
    caller: viewerId,
    input,
    async decide({ notifications, emit, now }): Promise<Outcome> {
      const mailbox = await notifications.lockMailbox(viewerId);
      const found = await notifications.byIds(input.notificationIds.slice(0, maxMarkedAtOnce));
      const choice = chooseNotifications(input.notificationIds, viewerId, found);
      if (choice.refused) return choice;
      const decision = markRead(mailbox, choice.notifications, now());
      await notifications.save(decision.notifications);
      await notifications.saveMailbox(decision.mailbox);
      await emit(decision.events);
      return { notificationIds: choice.notifications.map(({ id }) => id) };
    },
    async answer({ notificationIds }) {
      const found = await context.stores.notifications.byIds(notificationIds);
      return { notifications: notificationIds.flatMap((id) => found.get(id) ?? []), userErrors: [] };
    },
    refuse: (refusal) => ({ notifications: null, userErrors: [userErrorOf(refusal)] }),
  });
};
