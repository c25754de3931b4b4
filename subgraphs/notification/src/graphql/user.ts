import { connectionOf, readPage } from '@agora/kit';
import { newestFirst } from '../db/notification-store.ts';
import type { UserResolvers } from '../generated/resolvers.ts';
import { preferencesOf } from '../domain/preferences.ts';
import { mailboxesByRecipient } from './batches.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async notifications({ id }, args, { viewer, stores }) {
    const page = readPage(args, newestFirst);
    // Nobody but the viewer has any to show, so that even a list of users costs one page at most.
    const isForViewer = viewer?.id === id;
    const rows = isForViewer ? await stores.notifications.pageOf(id, page) : [];
    return {
      ...connectionOf(rows, page, newestFirst),
      count: async () => (isForViewer ? stores.notifications.countOf(id) : 0),
    };
  },
  async unreadNotificationCount({ id }, _, context) {
    if (context.viewer?.id !== id) return 0;
    return (await context.load(mailboxesByRecipient, id))?.unreadCount ?? 0;
  },
  async notificationPreferences({ id }, _, context) {
    if (context.viewer?.id !== id) return [];
    const mailbox = await context.load(mailboxesByRecipient, id);
    return preferencesOf(mailbox?.switchedOff ?? [], context.viewer.roles);
  },
};
