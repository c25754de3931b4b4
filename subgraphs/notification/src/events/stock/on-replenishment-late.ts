import { on } from '@agora/kit';
import { inventoryReplenishmentLate } from '@agora/schema';
import type { Work } from '../../context.ts';
import { goodsOf } from '../goods-of.ts';
import { queueMail } from '../../mail/queue-mail.ts';

/** Staff who see to the stock are told by mail which supplier to ask. */
export const onReplenishmentLate = on(inventoryReplenishmentLate, async ({ id, data }, work: Work) => {
  const { stockAddress: address } = work.settings;
  if (address === undefined) return;
  const { replenishmentId, supplier, number, warehouse, expectedAt, lines } = data;
  const said = { supplierName: supplier.name, number, warehouse: warehouse.name, expectedAt, goods: goodsOf(lines) };
  const message = { kind: 'REPLENISHMENT_LATE', data: said } as const;
  await queueMail(work, { eventId: id, recipientId: replenishmentId, address, locale: 'en', message });
});
