import { on } from '@agora/kit';
import { userRegistered } from '@agora/schema';
import type { Work } from '../context.ts';
import { welcome as message } from '../domain/templates/welcome.ts';
import { tell } from './tell.ts';

export const onUserRegistered = on(userRegistered, async ({ id, data }, work: Work) => {
  await tell(work, { recipientId: data.userId, eventId: id }, message(data));
});
