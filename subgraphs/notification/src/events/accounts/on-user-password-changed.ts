import { on } from '@agora/kit';
import { userPasswordChanged } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserPasswordChanged = on(userPasswordChanged, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName, changedAt } = data;
  const message = { kind: 'PASSWORD_CHANGED', data: { displayName, changedAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
