/** How far a parcel is. Each stage outdoes those before it: a parcel that was faster than its cancellation is on its way. */
export const parcelStages = ['SCHEDULED', 'CANCELLED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'] as const;

export type ParcelStage = (typeof parcelStages)[number];

/** What is known of one parcel of an order. */
export interface Parcel {
  /** The id of the delivery; that of the order for a parcel of which an older version of this service kept no id. */
  readonly id: string;
  readonly trackingNumber: string;
  readonly stage: ParcelStage;
  /** What is in it; null where it carries all that no other parcel does. */
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[] | null;
}

export const hasLeft = ({ stage }: Parcel) => parcelStages.indexOf(stage) >= parcelStages.indexOf('IN_TRANSIT');
