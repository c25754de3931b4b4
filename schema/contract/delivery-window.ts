import { z } from 'zod';
import { id, instant } from './fields.ts';

/** When couriers come to a door: a slot of theirs on one day. */
export const deliveryWindow = z.object({
  slotId: id,
  day: z.iso.date().describe('By the calendar of the depot'),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string().max(60).describe('The IANA name of the zone of the depot'),
});

export type DeliveryWindow = z.infer<typeof deliveryWindow>;
