import { lazyPage, type ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';

const OrderPayments = lazy(async () => ({ default: (await import('./order/order-payments.tsx')).OrderPayments }));
const OrderRefunds = lazy(async () => ({ default: (await import('./console/order-refunds.tsx')).OrderRefunds }));

const AccountCredits = lazy(async () => ({ default: (await import('./account/account-credits.tsx')).AccountCredits }));

export const paymentPages = {
  pages: [],
  consoles: [
    {
      path: 'gift-cards',
      title: 'Gift cards',
      roles: ['ADMIN'],
      scope: 'giftcard:issue',
      page: lazyPage(() => import('./gift-cards/gift-cards-console.tsx')),
    },
  ],
  slots: { AccountCredits, OrderPayments, OrderRefunds },
} satisfies ServicePages;
