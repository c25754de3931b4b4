import type { ServicePages, SlotComponents } from '@agora/kit-ui';
import { checkoutPages } from '@agora/checkout-ui';
import { inventoryPages } from '@agora/inventory-ui';
import { productPages } from '@agora/product-ui';
import { recommendationPages } from '@agora/recommendation-ui';
import { reviewPages } from '@agora/review-ui';
import { userPages } from '@agora/user-ui';

const services: readonly ServicePages[] = [productPages, checkoutPages, userPages];

/** The pages of all services. */
export const pages = services.flatMap((service) => service.pages);

/** What fills the slots: that each is filled is checked by the compiler. */
export const slots: SlotComponents = {
  ...checkoutPages.slots,
  ...inventoryPages.slots,
  ...productPages.slots,
  ...recommendationPages.slots,
  ...reviewPages.slots,
  ...userPages.slots,
};
