import { mutate, requireViewer } from '@agora/kit';
import { markRead } from '../domain/mark-read.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { type Refusal, userErrorOf } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly markedCount: number } | Refusal;

/** A statement takes so many parameters and no more; somebody may have left thousands unread. */
const eventsAtOnce = 1_000;

export const notificationMarkAllRead: NonNullable<MutationResolvers['notificationMarkAllRead']> = (
  _,
  { input },
  context,
) => {
  const { id: viewerId } = requireViewer(context);
  return mutate(context, {
    operation: 'notificationMarkAllRead',
    caller: viewerId,
    input: { ...input },
    async decide({ notifications, emit, now }): Promise<Outcome> {
      const mailbox = await notifications.lockMailbox(viewerId);
      const decision = markRead(mailbox, await notifications.unreadOf(viewerId), now());
      await notifications.save(decision.notifications);
      await notifications.saveMailbox(decision.mailbox);
      for (let start = 0; start < decision.events.length; start += eventsAtOnce) {
        await emit(decision.events.slice(start, start + eventsAtOnce));
      }
      return { markedCount: decision.notifications.length };
    },
    answer: ({ markedCount }) => ({ markedCount, userErrors: [] }),
    refuse: (refusal) => ({ markedCount: 0, userErrors: [userErrorOf(refusal)] }),
  });
};
