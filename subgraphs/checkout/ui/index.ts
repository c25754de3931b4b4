import { lazyPage, type ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';
import { AddToCart } from './cart/add-to-cart.tsx';
import { CartBadge } from './cart/cart-badge.tsx';

const AddToWishList = lazy(async () => ({
  default: (await import('./lists/add-to-wish-list.tsx')).AddToWishList,
}));
const BuyAgain = lazy(async () => ({ default: (await import('./cart/buy-again.tsx')).BuyAgain }));
const ReturnedCart = lazy(async () => ({ default: (await import('./cart/returned-cart.tsx')).ReturnedCart }));

export const checkoutPages = {
  pages: [
    { path: '/cart', page: lazyPage(() => import('./cart/cart-page.tsx')) },
    { path: '/checkout/guest', page: lazyPage(() => import('./checkout/guest-checkout-page.tsx')) },
    { path: '/checkout', page: lazyPage(() => import('./checkout/checkout-page.tsx')), isPersonal: true },
    { path: '/account/wish-lists', page: lazyPage(() => import('./lists/lists-page.tsx')), isPersonal: true },
    { path: '/account/wish-lists/:id', page: lazyPage(() => import('./lists/list-page.tsx')), isPersonal: true },
    { path: '/shared/:token', page: lazyPage(() => import('./shared/shared-page.tsx')) },
  ],
  consoles: [
    {
      path: 'promotions',
      title: 'Promotions',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazyPage(() => import('./promotions/promotions-console.tsx')),
      detail: lazyPage(() => import('./promotions/promotion-page.tsx')),
    },
    {
      path: 'tax-exemptions',
      title: 'Tax exemptions',
      roles: ['SUPPORT', 'ADMIN'],
      page: lazyPage(() => import('./tax-exemptions/exemptions-console.tsx')),
    },
  ],
  slots: { AddToCart, AddToWishList, BuyAgain, CartBadge, ReturnedCart },
} satisfies ServicePages;
