import { on } from '@agora/kit';
import { userStaffInvited } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserStaffInvited = on(userStaffInvited, async ({ id, data }, work: Work) => {
  const { userId, email, locale, role, tokenId, expiresAt } = data;
  const message = { kind: 'STAFF_INVITED', data: { role, expiresAt } } as const;
  // A mailbox without an account is nobody's here.
  await queueMail(work, { eventId: id, recipientId: userId ?? tokenId, address: email, locale, tokenId, message });
});
