import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';

const AccountOrders = lazy(async () => ({ default: (await import('./account/account-orders.tsx')).AccountOrders }));

const orderPage = lazy(() => import('./order/order-page.tsx'));

export const orderPages = {
  pages: [{ path: '/orders/:id', page: orderPage, isPersonal: true }],
  consoles: [
    {
      path: 'orders',
      title: 'Orders',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazy(() => import('./console/orders-console.tsx')),
      detail: orderPage,
    },
  ],
  slots: { AccountOrders },
} satisfies ServicePages;
