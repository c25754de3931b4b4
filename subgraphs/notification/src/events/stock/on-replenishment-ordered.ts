import { on } from '@agora/kit';
import { inventoryReplenishmentOrdered } from '@agora/schema';
import type { Work } from '../../context.ts';
import { goodsOf } from '../goods-of.ts';
import { queueMail } from '../../telling/queue-mail.ts';

/** Suppliers get their orders by mail. */
export const onReplenishmentOrdered = on(inventoryReplenishmentOrdered, async ({ id, data }, work: Work) => {
  const { supplier, number, warehouse, expectedAt, lines } = data;
  const said = { supplierName: supplier.name, number, warehouse: warehouse.name, expectedAt, goods: goodsOf(lines) };
  const message = { kind: 'REPLENISHMENT_ORDERED', data: said } as const;
  const { supplierId: recipientId, email: address } = supplier;
  await queueMail(work, { eventId: id, recipientId, address, locale: 'en', message });
});
