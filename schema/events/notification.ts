import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
import { id, instant } from '../contract/fields.ts';

export const notificationSent = defineEvent({
  service: 'notification',
  name: 'sent',
  description: 'Somebody was told something.',
  subject: ({ recipientId }) => recipientId,
  data: z.object({ notificationId: id, recipientId: id, category: z.string(), sentAt: instant }),
});

export const notificationRead = defineEvent({
  service: 'notification',
  name: 'read',
  description: 'Somebody opened what they were told.',
  subject: ({ recipientId }) => recipientId,
  data: z.object({ notificationId: id, recipientId: id, readAt: instant }),
});

export const notificationPersonErased = definePersonErased('notification');
