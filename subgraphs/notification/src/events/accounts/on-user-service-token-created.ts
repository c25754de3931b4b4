import { on } from '@agora/kit';
import { userServiceTokenCreated } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onUserServiceTokenCreated = on(userServiceTokenCreated, async ({ id, data }, work: Work) => {
  const { userId, email, locale, timeZone, displayName, name, createdAt } = data;
  const message = { kind: 'SERVICE_TOKEN_CREATED', data: { displayName, name, createdAt } } as const;
  await queueMail(work, { eventId: id, recipientId: userId, address: email, locale, timeZone, message });
});
