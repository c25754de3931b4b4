import type { CancelReason } from './order.ts';

/** What drives an order on, and what each of these brings along. */
export interface TriggerData {
  'inventory.reserved': object;
  'inventory.rejected': object;
  'inventory.expired': object;
  'payment.authorised': object;
  'payment.captured': { readonly paymentId: string };
  'payment.failed': object;
  /** The payment service heard of the cancellation before any money moved. */
  'payment.called_off': object;
  'payment.voided': object;
  'payment.refunded_in_part': object;
  'payment.refunded_in_full': object;
  'delivery.scheduled': object;
  'delivery.dispatched': { readonly deliveryId: string; readonly trackingNumber: string };
  'delivery.in_transit': object;
  'delivery.out_for_delivery': object;
  'delivery.delivered': object;
  'delivery.cancelled': object;
  'order.cancel': { readonly reason: CancelReason };
  'order.timeout': object;
}

export type TriggerName = keyof TriggerData;
