import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';

const OrderPayments = lazy(async () => ({ default: (await import('./order/order-payments.tsx')).OrderPayments }));
const OrderRefunds = lazy(async () => ({ default: (await import('./console/order-refunds.tsx')).OrderRefunds }));

export const paymentPages = {
  pages: [],
  slots: { OrderPayments, OrderRefunds },
} satisfies ServicePages;
