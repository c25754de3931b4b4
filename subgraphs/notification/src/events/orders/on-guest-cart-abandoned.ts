import { on } from '@agora/kit';
import { checkoutGuestCartAbandoned } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueCartReminder } from './queue-cart-reminder.ts';

/** A guest reads no notifications; whether and where they are written to is asked when the mail is sent. */
export const onGuestCartAbandoned = on(checkoutGuestCartAbandoned, ({ id, data }, work: Work) =>
  queueCartReminder(work, { ...data, eventId: id, recipientId: data.cartId }),
);
