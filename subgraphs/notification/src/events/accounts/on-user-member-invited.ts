import { on } from '@agora/kit';
import { userMemberInvited } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserMemberInvited = on(userMemberInvited, async ({ id, data }, work: Work) => {
  const { userId, email, locale, kind, organisationId, organisationName, tokenId, expiresAt } = data;
  const message = { kind: 'MEMBER_INVITED', data: { kind, organisationName, expiresAt } } as const;
  // A mailbox without an account is nobody's here.
  await queueMail(work, {
    eventId: id,
    recipientId: userId ?? organisationId,
    address: email,
    locale,
    tokenId,
    message,
  });
});
