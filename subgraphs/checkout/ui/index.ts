import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';
import { AddToCart } from './cart/add-to-cart.tsx';
import { CartBadge } from './cart/cart-badge.tsx';

export const checkoutPages = {
  pages: [
    { path: '/cart', page: lazy(() => import('./cart/cart-page.tsx')) },
    { path: '/checkout', page: lazy(() => import('./checkout/checkout-page.tsx')), isPersonal: true },
  ],
  slots: { AddToCart, CartBadge },
} satisfies ServicePages;
