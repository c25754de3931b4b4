import { paths } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useClaim } from '../two-carts/use-claim.ts';
import { useOpenCart } from './use-open-cart.ts';
import { useSameCartInTabs } from './use-same-cart-in-tabs.ts';
import './cart-badge.css';

/** The way to the cart, with how much is in it, and in the other one that somebody had before they signed in. */
export function CartBadge(): ReactNode {
  const cart = useOpenCart();
  const waiting = useClaim();
  useSameCartInTabs(cart);
  const count = (cart?.lines ?? []).reduce((sum, { quantity }) => sum + quantity, waiting);
  return (
    <Link to={paths.cart} className="cart-badge">
      Cart
      <span className="cart-badge-count number" data-empty={count === 0 || undefined}>
        {count}
        <span className="hidden-text"> things</span>
      </span>
    </Link>
  );
}
