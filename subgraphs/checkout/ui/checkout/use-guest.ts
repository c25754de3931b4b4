import { useMutation } from '@apollo/client/react';
import { failureOf, newKey } from '@agora/kit-ui';
import type { CartGuestSetInput } from '@agora/schema/operations';
import { CartGuestPaymentMethodSetDocument, CartGuestSetDocument } from '../generated/guest-checkout.ts';

/** What a guest says that a customer's account knows. */
export function useGuest(cartId: string) {
  const [set] = useMutation(CartGuestSetDocument);
  const [giveCard] = useMutation(CartGuestPaymentMethodSetDocument);
  return {
    /** Resolves to what was refused; nothing where all is well. */
    sayWho: async (guest: Pick<CartGuestSetInput, 'email' | 'mayRemind' | 'shippingAddress'>) => {
      const { data, error } = await set({ variables: { input: { ...guest, cartId, idempotencyKey: newKey() } } });
      if (data?.cartGuestSet) return data.cartGuestSet.userErrors;
      return [{ message: failureOf(null, error) ?? '', field: null }];
    },
    /** Resolves to what was refused, or nothing. */
    payWith: async (providerToken: string) => {
      const { data, error } = await giveCard({
        variables: { input: { cartId, providerToken, idempotencyKey: newKey() } },
      });
      return failureOf(data?.cartGuestPaymentMethodSet, error);
    },
  };
}
