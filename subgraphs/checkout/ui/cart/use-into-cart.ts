import { useApolloClient, useMutation } from '@apollo/client/react';
import { currencyChoice, failureOf, newKey, unmask, useSession } from '@agora/kit-ui';
import type { CartSizeFragment } from '@agora/schema/operations';
import { CartCreateDocument, OpenCartDocument } from '../generated/open-cart.ts';
import { guestCart } from './guest-cart.ts';
import { useOpenCart } from './use-open-cart.ts';

/** Puts something into a cart; resolves to what was wrong, or to nothing. */
type Put = (cartId: string) => Promise<string | undefined>;

/** Finds the cart that something goes into, or makes it where there is none; resolves to what was wrong, or to nothing. */
export function useIntoCart(): (put: Put) => Promise<string | undefined> {
  const cart = useOpenCart();
  const client = useApolloClient();
  const { status } = useSession();
  const [create] = useMutation(CartCreateDocument);

  const createIn = async (currency: string | null) => {
    const answer = await create({ variables: { input: { currency, idempotencyKey: newKey() } } });
    const isRefused = answer.data?.cartCreate?.userErrors.some(({ code }) => code === 'CURRENCY_NOT_OFFERED');
    if (!isRefused || currency === null) return answer;
    // The shop sells in it no longer.
    currencyChoice.forget();
    return create({ variables: { input: { idempotencyKey: newKey() } } });
  };

  return async (put) => {
    if (cart) return put(cart.id);
    const { data, error } = await createIn(currencyChoice.read());
    const made = data?.cartCreate?.cart;
    if (!made) return failureOf(data?.cartCreate, error);
    const { id } = unmask<CartSizeFragment>(made);
    const fault = await put(id);
    if (status === 'guest') guestCart.keep(id);
    else await client.refetchQueries({ include: [OpenCartDocument] });
    return fault;
  };
}
