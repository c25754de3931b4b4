import { on } from '@agora/kit';
import { orderCancelRefused } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

/** A customer who asked for nothing is told nothing of what had left; of goods that do not come they are told. */
export const onOrderCancelRefused = on(orderCancelRefused, async ({ id, data }, work: Work) => {
  const { orderId, number, reason, kept } = data;
  if (reason === 'OUT_OF_STOCK' && !kept) return;
  const [name = '', ...others] = kept?.titles ?? [];
  const said = kept && { kept: { name, others: others.length, refund: kept.refund, reason } };
  await tell(
    work,
    { recipientId: data.customerId, eventId: id },
    { kind: 'ORDER_CANCEL_REFUSED', data: { orderId, number, ...said } },
  );
});
