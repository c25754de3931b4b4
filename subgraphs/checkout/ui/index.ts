import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';
import { AddToCart } from './cart/add-to-cart.tsx';
import { CartBadge } from './cart/cart-badge.tsx';

const ReturnedCart = lazy(async () => ({ default: (await import('./cart/returned-cart.tsx')).ReturnedCart }));

export const checkoutPages = {
  pages: [
    { path: '/cart', page: lazy(() => import('./cart/cart-page.tsx')) },
    { path: '/checkout/guest', page: lazy(() => import('./checkout/guest-checkout-page.tsx')) },
    { path: '/checkout', page: lazy(() => import('./checkout/checkout-page.tsx')), isPersonal: true },
  ],
  slots: { AddToCart, CartBadge, ReturnedCart },
} satisfies ServicePages;
