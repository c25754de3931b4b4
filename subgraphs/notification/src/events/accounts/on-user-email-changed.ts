import { on } from '@agora/kit';
import { userEmailChanged } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserEmailChanged = on(userEmailChanged, async ({ id, data }, work: Work) => {
  const { userId, email, previousEmail, locale, timeZone, displayName, changedAt } = data;
  if (previousEmail === null) return; // it may be the mailbox of a stranger
  const message = { kind: 'EMAIL_CHANGED', data: { displayName, email, changedAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: previousEmail, locale, timeZone, message });
});
