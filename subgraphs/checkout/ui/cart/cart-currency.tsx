import { useMutation } from '@apollo/client/react';
import { failureOf, type FragmentRef, newKey, Notice, Select, unmask } from '@agora/kit-ui';
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
  if (currencies.length < 2 && currencies.includes(now)) return null;
  return (
    <>
      <Select
        label="Currency"
        value={now}
        options={[...new Set([...currencies, now])].map((currency) => ({ value: currency, text: textOf(currency) }))}
        onChange={(currency) => void set({ variables: { input: { cartId, currency, idempotencyKey: newKey() } } })}
      />
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
    </>
  );
}

const names = new Intl.DisplayNames('en', { type: 'currency' });

const textOf = (currency: string): string => names.of(currency) ?? currency;
