import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { defineMessage } from './define-message.ts';
import { id } from './fields.ts';
import type { ServiceName } from './services.ts';

/** How many of what, such as `{ orders: 3 }`. */
const counts = z.record(z.string(), z.int().min(0));

/** The question what a service has of a person: each service answers it, a page at a time. */
export const definePersonalData = (service: ServiceName) =>
  defineMessage({
    service,
    name: 'personal_data',
    description: `What the ${service} service has of a person, a page at a time: for the file that the person is given of it.`,
    request: z.object({
      userId: id,
      cursor: z.string().max(200).nullable().describe('Where the page before ended; null for the first'),
    }),
    response: z.object({
      records: z.array(
        z.object({
          about: z.string().describe('What it is, such as `orders`'),
          data: z.record(z.string(), z.unknown()),
        }),
      ),
      next: z.string().nullable().describe('Where the next page begins; null when this is the last'),
    }),
  });

export type PersonalDataContract = ReturnType<typeof definePersonalData>;

/** The receipt of a service for an erasure: each service tells it. */
export const definePersonErased = (service: ServiceName) =>
  defineEvent({
    service,
    name: 'person_erased',
    description: `What the ${service} service had of a person is deleted, or names nobody any more. Told again for each user.erased.`,
    subject: ({ userId }) => userId,
    data: z.object({ userId: id, erasureId: id, counts: counts.describe('What was deleted or made anonymous') }),
  });

export type PersonErasedContract = ReturnType<typeof definePersonErased>;
