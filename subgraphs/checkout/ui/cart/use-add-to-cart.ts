import { useMutation } from '@apollo/client/react';
import { failureOf, newKey, unmask, useSession } from '@agora/kit-ui';
import type { CartSizeFragment } from '@agora/schema/operations';
import { CartCreateDocument, CartLinesAddDocument, OpenCartDocument } from '../generated/open-cart.ts';
import { guestCart } from './guest-cart.ts';
import { useOpenCart } from './use-open-cart.ts';

/** Puts something into the cart, which is made where there is none; resolves to what was wrong, or to nothing. */
export function useAddToCart(): (variantId: string, quantity: number) => Promise<string | undefined> {
  const cart = useOpenCart();
  const { status } = useSession();
  const [create] = useMutation(CartCreateDocument);
  const [add] = useMutation(CartLinesAddDocument, { refetchQueries: cart ? [] : [OpenCartDocument] });

  return async (variantId, quantity) => {
    let cartId = cart?.id;
    if (cartId === undefined) {
      const { data, error } = await create({ variables: { input: { idempotencyKey: newKey() } } });
      const made = data?.cartCreate?.cart;
      if (!made) return failureOf(data?.cartCreate, error);
      cartId = unmask<CartSizeFragment>(made).id;
    }
    const input = { cartId, lines: [{ variantId, quantity }], idempotencyKey: newKey() };
    const { data, error } = await add({ variables: { input } });
    if (status === 'guest') guestCart.keep(cartId);
    return failureOf(data?.cartLinesAdd, error);
  };
}
