import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { id, instant } from '../contract/fields.ts';

export const userRegistered = defineEvent({
  service: 'user',
  name: 'registered',
  description: 'A person opened an account.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, email: z.string(), displayName: z.string(), registeredAt: instant }),
});

export const userProfileUpdated = defineEvent({
  service: 'user',
  name: 'profile_updated',
  description: 'A person changed the name under which the shop knows them.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, displayName: z.string() }),
});
