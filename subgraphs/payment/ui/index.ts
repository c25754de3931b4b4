import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';

const OrderPayments = lazy(async () => ({ default: (await import('./order/order-payments.tsx')).OrderPayments }));

export const paymentPages = {
  pages: [],
  slots: { OrderPayments },
} satisfies ServicePages;
