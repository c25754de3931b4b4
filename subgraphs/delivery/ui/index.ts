import { lazyPage, type ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';

const OrderParcels = lazy(async () => ({ default: (await import('./order/order-parcels.tsx')).OrderParcels }));

export const deliveryPages = {
  pages: [],
  consoles: [
    {
      path: 'parcels',
      title: 'Parcels',
      roles: ['COURIER', 'ADMIN'],
      scope: 'delivery:record:any',
      page: lazyPage(() => import('./console/parcels-console.tsx')),
    },
    {
      path: 'delivery-slots',
      title: 'Delivery slots',
      roles: ['ADMIN'],
      scope: 'delivery:manage',
      page: lazyPage(() => import('./slots/slots-console.tsx')),
    },
  ],
  slots: { OrderParcels },
} satisfies ServicePages;
