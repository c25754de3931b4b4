import { on } from '@agora/kit';
import { userEmailChangeRequested } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserEmailChangeRequested = on(userEmailChangeRequested, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName, tokenId, expiresAt } = data;
  const message = { kind: 'EMAIL_CHANGE', data: { displayName, expiresAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, tokenId, message });
});
