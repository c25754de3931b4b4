import { Button, currencyChoice, currencyName, useCurrencyChoice } from '@agora/kit-ui';
import type { ReactNode } from 'react';

/** In which currency a list shows prices, where somebody chose another than the shop's. */
export function ListedCurrency(): ReactNode {
  const chosen = useCurrencyChoice();
  if (chosen === null) return null;
  return (
    <p className="small quiet">
      Prices in {currencyName(chosen)}, where a thing is sold in it.{' '}
      <Button look="link" onPress={() => currencyChoice.forget()}>
        Show those of the shop
      </Button>
    </p>
  );
}
