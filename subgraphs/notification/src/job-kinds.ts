import { jobKind } from '@agora/kit';
import { z } from 'zod';
import { message } from './domain/message.ts';
import { soldGoods } from './domain/sold-goods.ts';

const mailToSend = z.object({ mailId: z.uuid() });

export const mailDue = jobKind('send-mail', mailToSend);

/** Mails of which thousands may be due at one moment: they wait in a row of their own. */
export const bulkMailDue = jobKind('send-bulk-mail', mailToSend);

/** People who are told the same for what they do in the shop; its key is the event, and whom of a vendor's. */
export const audienceDue = jobKind(
  'tell-audience',
  z.object({
    eventId: z.uuid(),
    of: z.union([
      z.object({ vendorId: z.uuid() }),
      z.object({ depot: z.string() }),
      z.object({ staff: z.literal(true) }),
    ]),
    message,
  }),
);

/** Goods of which it is not known yet which vendors sell them; its key is the event. */
export const sellersDue = jobKind('tell-sellers', z.object({ eventId: z.uuid(), about: soldGoods }));

export const webhookDue = jobKind('deliver-webhook', z.object({ deliveryId: z.uuid() }));
