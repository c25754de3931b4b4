import { checkoutPages } from '@agora/checkout-ui';
import { deliveryPages } from '@agora/delivery-ui';
import { inventoryPages } from '@agora/inventory-ui';
import type { ServicePages, SlotComponents } from '@agora/kit-ui';
import { notificationPages } from '@agora/notification-ui';
import { orderPages } from '@agora/order-ui';
import { paymentPages } from '@agora/payment-ui';
import { productPages } from '@agora/product-ui';
import { recommendationPages } from '@agora/recommendation-ui';
import { reviewPages } from '@agora/review-ui';
import { userPages } from '@agora/user-ui';
import { operationsConsole } from './operations/operations-console.ts';

type Console = NonNullable<ServicePages['consoles']>[number];

const services: readonly ServicePages[] = [
  orderPages,
  productPages,
  inventoryPages,
  deliveryPages,
  reviewPages,
  checkoutPages,
  paymentPages,
  userPages,
];

/** The pages of all services. */
export const pages = services.flatMap((service) => service.pages);

/** The consoles of all services, and that of the whole. */
export const consoles: readonly Console[] = [
  ...services.flatMap((service) => service.consoles ?? []),
  operationsConsole,
];

/** What fills the slots: that each is filled is checked by the compiler. */
export const slots: SlotComponents = {
  ...checkoutPages.slots,
  ...deliveryPages.slots,
  ...inventoryPages.slots,
  ...notificationPages.slots,
  ...orderPages.slots,
  ...paymentPages.slots,
  ...productPages.slots,
  ...recommendationPages.slots,
  ...reviewPages.slots,
  ...userPages.slots,
};
