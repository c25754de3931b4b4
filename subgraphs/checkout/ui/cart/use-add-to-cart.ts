import { useMutation } from '@apollo/client/react';
import { failureOf, newKey } from '@agora/kit-ui';
import { CartLinesAddDocument } from '../generated/open-cart.ts';
import { useIntoCart } from './use-into-cart.ts';

/** Puts something into the cart, which is made where there is none; resolves to what was wrong, or to nothing. */
export function useAddToCart(): (variantId: string, quantity: number) => Promise<string | undefined> {
  const into = useIntoCart();
  const [add] = useMutation(CartLinesAddDocument);

  return (variantId, quantity) =>
    into(async (cartId) => {
      const input = { cartId, lines: [{ variantId, quantity }], idempotencyKey: newKey() };
      const { data, error } = await add({ variables: { input } });
      return failureOf(data?.cartLinesAdd, error);
    });
}
