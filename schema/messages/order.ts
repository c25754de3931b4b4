import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { id } from '../contract/fields.ts';

export const orderUnderWay = defineMessage({
  service: 'order',
  name: 'under_way',
  description: 'How many orders of a customer are neither delivered nor cancelled yet?',
  request: z.object({ userId: id }),
  response: z.object({ orders: z.int().min(0) }),
});

export const orderPersonalData = definePersonalData('order');
