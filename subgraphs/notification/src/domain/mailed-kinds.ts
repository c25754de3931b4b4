import type { NewMessage } from './message.ts';

/** What is told by mail, too: where a parcel is at the moment is not worth one. Some mails say more than the app does, and have a kind of their own. */
export const mailedKinds: ReadonlySet<NewMessage['kind']> = new Set<NewMessage['kind']>([
  'ORDER_CONFIRMED',
  'ORDER_CANCELLED',
  'ORDER_CANCEL_REFUSED',
  'ORDER_BACKORDERED',
  'ORDER_BACKORDER_FILLED',
  'ORDER_SHIPPED',
  'DELIVERY_FAILED',
  'PAYMENT_REFUNDED',
  'REVIEW_REJECTED',
  'WEBHOOK_SWITCHED_OFF',
  'REVIEW_APPEAL_DECIDED',
  'REVIEW_REPLIED',
  'REVIEW_REQUESTED',
  'QUESTION_ANSWERED',
  'VENDOR_SALE',
  'VENDOR_QUESTION',
  'VENDOR_LOW_STOCK',
  'STAFF_REFUND_FAILED',
  'STAFF_SUPPLIER_LATE',
]);
