import { formatMoney, type FragmentRef, unmask, useCurrencyChoice } from '@agora/kit-ui';
import type { VariantPricesFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { priceOf } from '../tile/price-of.ts';
import { PriceCurrency } from './price-currency.tsx';

interface VariantPricesProps {
  readonly variant: FragmentRef<VariantPricesFragment>;
  /** In which the shop sells; none while that is not known. */
  readonly currencies: readonly string[];
  /** Whether the prices are in the currency that was chosen last, where it is sold in it. */
  readonly isCurrent: boolean;
}

/** What one piece costs whoever looks, what it cost or costs others, and what many cost. */
export function VariantPrices({ variant, currencies, isCurrent }: VariantPricesProps): ReactNode {
  const chosen = useCurrencyChoice();
  const prices = unmask<VariantPricesFragment>(variant);
  const { yours, before } = priceOf(prices);
  const wanted = chosen !== null && currencies.includes(chosen) ? chosen : yours.currency;
  const breaks = prices.quantityBreaks.slice(1);
  return (
    <div>
      <p className="offer-price number">
        {formatMoney(yours)}
        {before ? (
          <s className="price-before">
            <span className="hidden-text">instead of </span>
            {formatMoney(before)}
          </s>
        ) : null}
      </p>
      {isCurrent && wanted !== yours.currency ? (
        <p className="small">
          It is not sold in {wanted}: this is its price in {yours.currency}.
        </p>
      ) : null}
      <PriceCurrency shown={wanted} currencies={currencies} />
      {breaks.length === 0 ? null : (
        <ul className="price-breaks small number">
          {breaks.map((step) => (
            <li key={step.minQuantity}>
              {formatMoney(step.price)} each from {step.minQuantity} pieces
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
