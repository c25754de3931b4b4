import { on } from '@agora/kit';
import { userCredentialsChanged } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserCredentialsChanged = on(userCredentialsChanged, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName, change, changedAt } = data;
  const message = { kind: 'CREDENTIALS_CHANGED', data: { displayName, change, changedAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
