import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';

const OrderParcels = lazy(async () => ({ default: (await import('./order/order-parcels.tsx')).OrderParcels }));

export const deliveryPages = {
  pages: [],
  slots: { OrderParcels },
} satisfies ServicePages;
