import { useMutation } from '@apollo/client/react';
import {
  currencyChoice,
  currencyName,
  failureOf,
  type FragmentRef,
  newKey,
  Notice,
  Select,
  unmask,
} from '@agora/kit-ui';
import type { CartCurrencyFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { CartCurrencySetDocument } from '../generated/cart-currency.ts';

interface CartCurrencyProps {
  readonly cart: FragmentRef<CartCurrencyFragment>;
  /** All in which carts can be priced. */
  readonly currencies: readonly string[];
}

/** In which currency a cart is priced, where there is a choice. */
export function CartCurrency({ cart, currencies }: CartCurrencyProps): ReactNode {
  const { id: cartId, totals } = unmask<CartCurrencyFragment>(cart);
  const [set, { called, loading, data, error }] = useMutation(CartCurrencySetDocument);
  const fault = called && !loading ? failureOf(data?.cartCurrencySet, error) : undefined;
  const { currency: now } = totals.total;
  const choose = async (currency: string) => {
    const answer = await set({ variables: { input: { cartId, currency, idempotencyKey: newKey() } } });
    // What is shown elsewhere, and the next cart, are in it too.
    if (answer.data?.cartCurrencySet?.userErrors.length === 0) currencyChoice.choose(currency, currencies);
  };
  if (currencies.length < 2 && currencies.includes(now)) return null;
  return (
    <>
      <Select
        label="Currency"
        value={now}
        options={[...new Set([...currencies, now])].map((currency) => ({
          value: currency,
          text: currencyName(currency),
        }))}
        onChange={(currency) => void choose(currency)}
      />
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
    </>
  );
}
