import { on } from '@agora/kit';
import { inventoryBackInStock } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../tell.ts';

export const onBackInStock = on(inventoryBackInStock, async ({ id, data }, work: Work) => {
  const { customerId: recipientId, variantId, title, sku } = data;
  const name = title ?? sku;
  if (name === null) return; // nobody would know what is meant
  await tell(work, { recipientId, eventId: id }, { kind: 'BACK_IN_STOCK', data: { variantId, name } });
});
