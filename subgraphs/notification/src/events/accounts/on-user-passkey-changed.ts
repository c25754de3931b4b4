import { on } from '@agora/kit';
import { userPasskeyChanged } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserPasskeyChanged = on(userPasskeyChanged, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName, name, change, changedAt } = data;
  const message = { kind: 'PASSKEY_CHANGED', data: { displayName, name, change, changedAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
