import { on } from '@agora/kit';
import { userRegistered } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

export const onUserRegistered = on(userRegistered, async ({ id, data }, work: Work) => {
  const { userId, displayName } = data;
  await tell(work, { recipientId: userId, eventId: id }, { kind: 'WELCOME', data: { displayName } });
});
