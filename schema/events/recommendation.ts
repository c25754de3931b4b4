import { z } from 'zod';
import { defineEvent } from '../contract/define-event.ts';
import { definePersonErased } from '../contract/define-personal-data.ts';
import { id, instant } from '../contract/fields.ts';

export const recommendationBehaviourRecorded = defineEvent({
  service: 'recommendation',
  name: 'behaviour_recorded',
  description: 'Somebody looked at a product, or put it into a cart.',
  subject: ({ userId }) => userId,
  data: z.object({ userId: id, productId: id, kind: z.enum(['VIEW', 'ADD_TO_CART']), occurredAt: instant }),
});

export const recommendationPersonErased = definePersonErased('recommendation');
