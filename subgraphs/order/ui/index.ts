import { lazyPage, type ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';

const AccountOrders = lazy(async () => ({ default: (await import('./account/account-orders.tsx')).AccountOrders }));

export const orderPages = {
  pages: [
    { path: '/orders/guest/:cartId', page: lazyPage(() => import('./order/guest-order-page.tsx')) },
    { path: '/orders/:id', page: lazyPage(() => import('./order/order-page.tsx')), isPersonal: true },
  ],
  consoles: [
    {
      path: 'orders',
      title: 'Orders',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazyPage(() => import('./console/orders-console.tsx')),
      detail: lazyPage(() => import('./console/order-console.tsx')),
    },
  ],
  slots: { AccountOrders },
} satisfies ServicePages;
