import { on } from '@agora/kit';
import { userRegistrationRepeated } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserRegistrationRepeated = on(userRegistrationRepeated, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName } = data;
  const message = { kind: 'REGISTRATION_REPEATED', data: { displayName } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
