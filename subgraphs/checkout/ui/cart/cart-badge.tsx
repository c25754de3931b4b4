import { useMutation } from '@apollo/client/react';
import { newKey, paths, useSession } from '@agora/kit-ui';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { CartClaimDocument, OpenCartDocument } from '../generated/open-cart.ts';
import { guestCart } from './guest-cart.ts';
import { useOpenCart } from './use-open-cart.ts';
import { useSameCartInTabs } from './use-same-cart-in-tabs.ts';
import './cart-badge.css';

/** The way to the cart, with how much is in it. */
export function CartBadge(): ReactNode {
  const cart = useOpenCart();
  useClaim();
  useSameCartInTabs(cart);
  const count = (cart?.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
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

/** What was put into a cart before signing in is taken along. */
function useClaim(): void {
  const { status } = useSession();
  const [claim] = useMutation(CartClaimDocument, { refetchQueries: [OpenCartDocument] });
  useEffect(() => {
    const cartId = guestCart.id();
    if (status !== 'known' || cartId === undefined) return;
    guestCart.forget();
    claim({ variables: { input: { cartId, idempotencyKey: newKey() } } }).catch(() => guestCart.keep(cartId));
  }, [claim, status]);
}
