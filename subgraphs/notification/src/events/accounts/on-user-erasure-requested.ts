import { on } from '@agora/kit';
import { userErasureRequested } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserErasureRequested = on(userErasureRequested, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName, dueAt } = data;
  const message = { kind: 'ERASURE_REQUESTED', data: { displayName, dueAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
