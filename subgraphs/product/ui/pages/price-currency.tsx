import { currencyChoice, currencyName, Select } from '@agora/kit-ui';
import type { ReactNode } from 'react';

interface PriceCurrencyProps {
  /** In which the price is shown. */
  readonly shown: string;
  /** All that the shop sells in; none while that is not known. */
  readonly currencies: readonly string[];
}

/** In which currency prices are shown, and carts are made from now on; where there is a choice. */
export function PriceCurrency({ shown, currencies }: PriceCurrencyProps): ReactNode {
  if (currencies.length < 2) return null;
  const all = [...new Set([...currencies, shown])];
  return (
    <Select
      label="Currency"
      value={shown}
      options={all.map((value) => ({ value, text: currencyName(value) }))}
      onChange={(currency) => currencyChoice.choose(currency, currencies)}
    />
  );
}
