import { on } from '@agora/kit';
import { userIdentityChanged } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserIdentityChanged = on(userIdentityChanged, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName, provider, change, changedAt } = data;
  const message = { kind: 'IDENTITY_CHANGED', data: { displayName, provider, change, changedAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
