import { on } from '@agora/kit';
import { userErasureCancelled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserErasureCancelled = on(userErasureCancelled, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName } = data;
  const message = { kind: 'ERASURE_CANCELLED', data: { displayName } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
