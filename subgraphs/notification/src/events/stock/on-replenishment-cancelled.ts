import { on } from '@agora/kit';
import { inventoryReplenishmentCancelled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { goodsOf } from '../goods-of.ts';
import { queueMail } from '../../telling/queue-mail.ts';

/** Suppliers are told by mail what they need not deliver any more. */
export const onReplenishmentCancelled = on(inventoryReplenishmentCancelled, async ({ id, data }, work: Work) => {
  const { supplier, number, lines } = data;
  const said = { supplierName: supplier.name, number, goods: goodsOf(lines) };
  const message = { kind: 'REPLENISHMENT_CANCELLED', data: said } as const;
  const { supplierId: recipientId, email: address } = supplier;
  await queueMail(work, { eventId: id, recipientId, address, locale: 'en', message });
});
