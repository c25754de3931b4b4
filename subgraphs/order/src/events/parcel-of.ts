import type { deliveryScheduled } from '@agora/schema';
import type { z } from 'zod';

type Told = Pick<z.infer<typeof deliveryScheduled.schema>, 'deliveryId' | 'trackingNumber' | 'lines'>;

/** Which parcel an event of the delivery service is about. */
export const parcelOf = ({ deliveryId, trackingNumber, lines }: Told) => ({
  deliveryId,
  trackingNumber,
  lines: lines?.map(({ lineId, quantity }) => ({ lineId, quantity })),
});
