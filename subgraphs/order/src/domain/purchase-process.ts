import type { EventDraft } from '@agora/schema';
import type { CancellationReason, OrderStatus, OrderWithLines } from './order.ts';
import type { PaymentStatus } from './payment-process.ts';
import { tellCancelled, tellConfirmed, tellDelivered, tellPaymentDue, tellShipped } from './tell.ts';
import type { TriggerData, TriggerName } from './trigger.ts';

/** Where an order goes from here, and what others are told of it. */
interface Step<Name extends TriggerName> {
  readonly to: OrderStatus;
  readonly tell: (order: OrderWithLines, data: TriggerData[Name], at: Date) => EventDraft;
  /** Why, where the step is a cancellation. */
  readonly reason?: (data: TriggerData[Name]) => CancellationReason;
  /** What becomes of the money, where the payment service was never asked and so will never tell. */
  readonly payment?: PaymentStatus;
}

export type Steps = { readonly [Name in TriggerName]?: Step<Name> };

const cancelFor = (reason: CancellationReason) =>
  ({ to: 'CANCELLED', tell: tellCancelled, reason: () => reason }) as const;

const cancel: Step<'order.cancel'> = { to: 'CANCELLED', tell: tellCancelled, reason: ({ reason }) => reason };

/** The purchase, as one table of (state, trigger) to (state, effect). What is not in the table moves no order. */
export const purchaseProcess: Readonly<Record<OrderStatus, Steps>> = {
  PENDING: {
    'inventory.reserved': { to: 'AWAITING_PAYMENT', tell: tellPaymentDue },
    'inventory.rejected': { ...cancelFor('OUT_OF_STOCK'), payment: 'VOIDED' },
    'inventory.expired': { ...cancelFor('TIMED_OUT'), payment: 'VOIDED' },
    'order.cancel': { ...cancel, payment: 'VOIDED' },
    'order.timeout': { ...cancelFor('TIMED_OUT'), payment: 'VOIDED' },
  },
  AWAITING_PAYMENT: {
    'payment.captured': { to: 'CONFIRMED', tell: tellConfirmed },
    'payment.failed': cancelFor('PAYMENT_FAILED'),
    'inventory.expired': cancelFor('TIMED_OUT'),
    'order.cancel': cancel,
    'order.timeout': cancelFor('TIMED_OUT'),
  },
  CONFIRMED: {
    'delivery.dispatched': { to: 'SHIPPED', tell: tellShipped },
    'delivery.delivered': { to: 'DELIVERED', tell: tellDelivered },
    // The money came after the reservation had expired, and by then the goods were somebody else's.
    'inventory.rejected': cancelFor('OUT_OF_STOCK'),
    'order.cancel': cancel,
  },
  SHIPPED: {
    'delivery.delivered': { to: 'DELIVERED', tell: tellDelivered },
  },
  DELIVERED: {},
  CANCELLED: {},
};
