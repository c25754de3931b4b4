import { skipToken, useQuery } from '@apollo/client/react';
import { type FragmentRef, unmask, useSession } from '@agora/kit-ui';
import type { CartSizeFragment } from '@agora/schema/operations';
import { OpenCartDocument } from '../generated/open-cart.ts';
import { useGuestCart } from './guest-cart.ts';

/** An id that no cart has, where one has to be given. */
const noCart = '00000000-0000-4000-8000-000000000000';

/** What `OpenCart` and `CartPage` are asked with. */
export function useCartVariables() {
  const { status } = useSession();
  const guestId = useGuestCart();
  return {
    variables: { id: guestId ?? noCart, isKnown: status === 'known' },
    /** There is nothing to be asked for. */
    isNone: status === 'guest' && guestId === undefined,
    isUnknown: status === 'unknown',
  };
}

/** The cart that things go into; nothing while there is none. */
export function useOpenCart(): CartSizeFragment | undefined {
  const { variables, isNone, isUnknown } = useCartVariables();
  const { data } = useQuery(OpenCartDocument, isNone || isUnknown ? skipToken : { variables });
  if (isNone) return undefined;
  const ref: FragmentRef<CartSizeFragment> | null | undefined = variables.isKnown ? data?.me?.cart : data?.cart;
  const cart = ref ? unmask<CartSizeFragment>(ref) : undefined;
  return cart?.status === 'OPEN' ? cart : undefined;
}
