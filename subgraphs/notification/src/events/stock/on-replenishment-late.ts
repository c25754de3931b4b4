import { on } from '@agora/kit';
import { inventoryReplenishmentLate } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tellStaff } from '../audiences/tell-staff.ts';
import { goodsOf } from '../goods-of.ts';
import { queueMail } from '../../telling/queue-mail.ts';

/** Staff are told which supplier to ask; whoever sees to the stock by a mail that names the goods. */
export const onReplenishmentLate = on(inventoryReplenishmentLate, async ({ id, data }, work: Work) => {
  const { stockAddress: address } = work.settings;
  const { replenishmentId, supplier, number, warehouse, expectedAt, lines } = data;
  const late = { supplierName: supplier.name, number, warehouse: warehouse.name, expectedAt };
  await tellStaff(work, id, { kind: 'STAFF_SUPPLIER_LATE', data: late });
  if (address === undefined) return;
  const said = { ...late, goods: goodsOf(lines) };
  const message = { kind: 'REPLENISHMENT_LATE', data: said } as const;
  await queueMail(work, { eventId: id, recipientId: replenishmentId, address, locale: 'en', message });
});
