import { skipToken, useQuery } from '@apollo/client/react';
import { unmask, useSession } from '@agora/kit-ui';
import type { CartGoodsFragment } from '@agora/schema/operations';
import { useGuestCart } from '../cart/guest-cart.ts';
import { TwoCartsDocument } from '../generated/two-carts.ts';

/** What somebody put in before they signed in, beside the cart of their account. */
type TwoCarts =
  | { readonly state: 'NONE' | 'UNKNOWN' }
  /** The guest's is nothing to keep: bought, empty, somebody's, or gone. */
  | { readonly state: 'OVER' }
  /** There is nothing in the account's, so the guest's becomes it. */
  | { readonly state: 'CLAIM'; readonly guest: CartGoodsFragment }
  /** There is something in both. */
  | { readonly state: 'ASK'; readonly guest: CartGoodsFragment; readonly own: CartGoodsFragment };

export function useTwoCarts(): TwoCarts {
  const { status } = useSession();
  const guestCartId = useGuestCart();
  const isAsked = status === 'known' && guestCartId !== undefined;
  const { data, error } = useQuery(
    TwoCartsDocument,
    isAsked ? { variables: { guestCartId }, fetchPolicy: 'network-only' } : skipToken,
  );
  if (!isAsked) return { state: 'NONE' };
  // Where a part of the shop is away it is asked again another time, and nothing is forgotten.
  if (error) return { state: 'NONE' };
  if (!data?.me) return { state: 'UNKNOWN' };
  const guest = data.cart ? unmask<CartGoodsFragment>(data.cart) : undefined;
  const own = data.me.cart ? unmask<CartGoodsFragment>(data.me.cart) : undefined;
  if (guest?.status !== 'OPEN' || guest.customer !== null || guest.lines.length === 0) return { state: 'OVER' };
  return own && own.lines.length > 0 ? { state: 'ASK', guest, own } : { state: 'CLAIM', guest };
}
