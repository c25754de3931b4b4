import { formatMoney, type FragmentRef, unmask } from '@agora/kit-ui';
import type { VariantPricesFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { priceOf } from '../tile/price-of.ts';

/** What one piece costs whoever looks, what it cost or costs others, and what many cost. */
export function VariantPrices({ variant }: { readonly variant: FragmentRef<VariantPricesFragment> }): ReactNode {
  const prices = unmask<VariantPricesFragment>(variant);
  const { yours, before } = priceOf(prices);
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
