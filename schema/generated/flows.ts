// Generated from the declarations of the services by `npm run access`.
import type { Flow } from '../contract/flow.ts';

export type { Flow } from '../contract/flow.ts';

/** Which events go from which service to which. */
export const declaredFlows: readonly Flow[] = [
  { from: 'checkout', to: 'user', types: ['agora.checkout.completed.v1', 'agora.checkout.completed.v2'] },
  { from: 'inventory', to: 'product', types: ['agora.inventory.stock_changed.v1'] },
  { from: 'review', to: 'product', types: ['agora.review.rating_changed.v1'] },
  {
    from: 'product',
    to: 'inventory',
    types: ['agora.product.created.v1', 'agora.product.published.v1', 'agora.product.updated.v1'],
  },
  {
    from: 'order',
    to: 'inventory',
    types: [
      'agora.order.cancelled.v1',
      'agora.order.confirmed.v1',
      'agora.order.created.v1',
      'agora.order.lines_cancelled.v1',
    ],
  },
  { from: 'delivery', to: 'inventory', types: ['agora.delivery.cancelled.v1', 'agora.delivery.lines_cancelled.v1'] },
  {
    from: 'inventory',
    to: 'order',
    types: ['agora.inventory.rejected.v1', 'agora.inventory.released.v1', 'agora.inventory.reserved.v1'],
  },
  {
    from: 'payment',
    to: 'order',
    types: [
      'agora.payment.authorised.v1',
      'agora.payment.captured.v1',
      'agora.payment.failed.v1',
      'agora.payment.refund_failed.v1',
      'agora.payment.refund_settled.v1',
      'agora.payment.refunded.v1',
      'agora.payment.voided.v1',
    ],
  },
  {
    from: 'delivery',
    to: 'order',
    types: [
      'agora.delivery.cancel_decided.v1',
      'agora.delivery.cancelled.v1',
      'agora.delivery.delivered.v1',
      'agora.delivery.dispatched.v1',
      'agora.delivery.in_transit.v1',
      'agora.delivery.lines_cancel_decided.v1',
      'agora.delivery.lines_cancelled.v1',
      'agora.delivery.out_for_delivery.v1',
      'agora.delivery.scheduled.v1',
    ],
  },
  { from: 'checkout', to: 'order', types: ['agora.checkout.completed.v1', 'agora.checkout.completed.v2'] },
  {
    from: 'order',
    to: 'payment',
    types: ['agora.order.cancelled.v1', 'agora.order.payment_due.v1', 'agora.order.refund_due.v1'],
  },
  {
    from: 'order',
    to: 'delivery',
    types: [
      'agora.order.cancel_requested.v1',
      'agora.order.cancelled.v1',
      'agora.order.confirmed.v1',
      'agora.order.lines_cancel_requested.v1',
      'agora.order.lines_cancelled.v1',
    ],
  },
  { from: 'product', to: 'checkout', types: ['agora.product.price_changed.v1'] },
  { from: 'order', to: 'checkout', types: ['agora.order.cancelled.v1', 'agora.order.confirmed.v1'] },
  { from: 'product', to: 'review', types: ['agora.product.published.v1'] },
  { from: 'order', to: 'review', types: ['agora.order.delivered.v1'] },
  {
    from: 'user',
    to: 'notification',
    types: [
      'agora.user.credentials_changed.v1',
      'agora.user.email_change_refused.v1',
      'agora.user.email_change_requested.v1',
      'agora.user.email_changed.v1',
      'agora.user.password_changed.v1',
      'agora.user.password_reset_requested.v1',
      'agora.user.registered.v1',
      'agora.user.registration_repeated.v1',
      'agora.user.verification_requested.v1',
    ],
  },
  {
    from: 'inventory',
    to: 'notification',
    types: [
      'agora.inventory.back_in_stock.v1',
      'agora.inventory.replenishment_cancelled.v1',
      'agora.inventory.replenishment_ordered.v1',
    ],
  },
  {
    from: 'order',
    to: 'notification',
    types: [
      'agora.order.cancel_refused.v1',
      'agora.order.cancelled.v1',
      'agora.order.confirmed.v1',
      'agora.order.created.v1',
      'agora.order.delivered.v1',
      'agora.order.shipped.v1',
    ],
  },
  { from: 'payment', to: 'notification', types: ['agora.payment.refunded.v1'] },
  { from: 'delivery', to: 'notification', types: ['agora.delivery.failed.v1', 'agora.delivery.out_for_delivery.v1'] },
  { from: 'review', to: 'notification', types: ['agora.review.rejected.v1'] },
  {
    from: 'product',
    to: 'recommendation',
    types: ['agora.product.archived.v1', 'agora.product.published.v1', 'agora.product.updated.v1'],
  },
  { from: 'order', to: 'recommendation', types: ['agora.order.confirmed.v1'] },
];
