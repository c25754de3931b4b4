import { formatMoney, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { VariantPriceFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { priceOf } from './price-of.ts';

/** What one piece costs whoever looks, in a line of a list. */
export function VariantPrice({ data }: SlotProps<'VariantPrice'>): ReactNode {
  const { price, compareAtPrice, quantityBreaks = [] } = unmaskDeferred<VariantPriceFragment>(data);
  if (!price) return null;
  const { yours, before } = priceOf({ price, compareAtPrice, quantityBreaks });
  return (
    <span className="number">
      {formatMoney(yours)}
      {before ? (
        <>
          {' '}
          <s className="quiet">
            <span className="hidden-text">instead of </span>
            {formatMoney(before)}
          </s>
        </>
      ) : null}
    </span>
  );
}
