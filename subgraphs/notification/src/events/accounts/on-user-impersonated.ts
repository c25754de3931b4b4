import { on } from '@agora/kit';
import { userImpersonated } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserImpersonated = on(userImpersonated, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName, reason, startedAt } = data;
  const message = { kind: 'IMPERSONATED', data: { displayName, reason, startedAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
