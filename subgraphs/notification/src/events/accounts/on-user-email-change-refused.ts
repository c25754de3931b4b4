import { on } from '@agora/kit';
import { userEmailChangeRefused } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserEmailChangeRefused = on(userEmailChangeRefused, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName } = data;
  const message = { kind: 'EMAIL_CLAIMED', data: { displayName } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
