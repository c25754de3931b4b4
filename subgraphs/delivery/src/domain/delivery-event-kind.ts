/** What a courier can record. */
export type RecordedKind = 'PICKED_UP' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'DELIVERED' | 'FAILED_ATTEMPT';

/** All that can happen to a delivery. */
export type DeliveryEventKind = RecordedKind | 'SCHEDULED' | 'CANCELLED' | 'RESCHEDULED';
