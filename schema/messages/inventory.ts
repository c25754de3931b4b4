import { z } from 'zod';
import { defineMessage } from '../contract/define-message.ts';
import { definePersonalData } from '../contract/define-personal-data.ts';
import { id } from '../contract/fields.ts';

export const inventoryCheck = defineMessage({
  service: 'inventory',
  name: 'check',
  description:
    'How many of each variant can be sold at this moment, over all warehouses, with those that may be promised before they are there. Zero for an unknown variant.',
  request: z.object({ variantIds: z.array(id).min(1).max(200) }),
  response: z.object({ levels: z.array(z.object({ variantId: id, available: z.int().min(0) })) }),
});

export const inventoryPersonalData = definePersonalData('inventory');
