import { on } from '@agora/kit';
import { deliveryOutForDelivery } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

export const onDeliveryOutForDelivery = on(deliveryOutForDelivery, async ({ id, data }, work: Work) => {
  const { orderId, trackingNumber } = data;
  await tell(
    work,
    { recipientId: data.customerId, eventId: id },
    { kind: 'OUT_FOR_DELIVERY', data: { orderId, trackingNumber } },
  );
});
