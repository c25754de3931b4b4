import type { Stores } from '../db/stores.ts';

export const notificationsById = ({ notifications }: Stores, ids: readonly string[]) => notifications.byIds(ids);

export const mailboxesByRecipient = ({ notifications }: Stores, ids: readonly string[]) =>
  notifications.mailboxesOf(ids);
