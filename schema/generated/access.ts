// Generated from the declarations of the services by `npm run access`.
import type { Access, PrincipalName } from '../contract/access.ts';

/** What each process does with others. */
export const declaredAccess: Readonly<Record<PrincipalName, Access>> = {
  user: {
    publishes: ['user'],
    hears: ['checkout'],
    watches: [],
    answers: ['user.address', 'user.authenticate', 'user.contact', 'user.mail_token', 'user.payment_method'],
    asks: ['payment.describe_method'],
  },
  product: {
    publishes: ['product'],
    hears: ['inventory', 'review'],
    watches: [],
    answers: ['product.quote'],
    asks: [],
  },
  inventory: {
    publishes: ['inventory'],
    hears: ['product', 'order', 'delivery'],
    watches: [],
    answers: ['inventory.check'],
    asks: [],
  },
  order: {
    publishes: ['order'],
    hears: ['inventory', 'payment', 'delivery', 'checkout'],
    watches: [],
    answers: [],
    asks: [],
  },
  payment: {
    publishes: ['payment'],
    hears: ['order'],
    watches: [],
    answers: ['payment.describe_method'],
    asks: ['user.payment_method'],
  },
  delivery: { publishes: ['delivery'], hears: ['order'], watches: [], answers: ['delivery.quote'], asks: [] },
  checkout: {
    publishes: ['checkout'],
    hears: ['product', 'order'],
    watches: [],
    answers: [],
    asks: ['delivery.quote', 'inventory.check', 'product.quote', 'user.address', 'user.payment_method'],
  },
  review: { publishes: ['review'], hears: ['product', 'order'], watches: [], answers: [], asks: [] },
  notification: {
    publishes: ['notification'],
    hears: ['user', 'inventory', 'order', 'payment', 'delivery', 'review'],
    watches: [],
    answers: [],
    asks: ['user.mail_token'],
  },
  recommendation: { publishes: ['recommendation'], hears: ['product', 'order'], watches: [], answers: [], asks: [] },
  router: { publishes: [], hears: [], watches: ['product', 'inventory', 'review'], answers: [], asks: [] },
};
