import { on } from '@agora/kit';
import { inventoryBackInStock } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';
import { tell } from '../../telling/tell.ts';

/** Whom it concerns asked for it, in the app and by mail; where they read mails is asked when it is sent. */
export const onBackInStock = on(inventoryBackInStock, async ({ id, data }, work: Work) => {
  const { customerId: recipientId, variantId, title, sku } = data;
  const name = title ?? sku;
  if (name === null) return; // nobody would know what is meant
  await tell(work, { recipientId, eventId: id }, { kind: 'BACK_IN_STOCK', data: { variantId, name } });
  const message = { kind: 'BACK_IN_STOCK', data: { name } } as const;
  await queueMail(work, { eventId: id, recipientId, address: '', locale: '', message });
});
