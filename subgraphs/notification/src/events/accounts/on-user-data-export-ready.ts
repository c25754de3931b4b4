import { on } from '@agora/kit';
import { userDataExportReady } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserDataExportReady = on(userDataExportReady, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName, expiresAt } = data;
  const message = { kind: 'DATA_EXPORT_READY', data: { displayName, expiresAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
