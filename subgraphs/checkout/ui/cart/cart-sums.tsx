import { formatMoney, type FragmentRef, isZero, unmask } from '@agora/kit-ui';
import type { CartSumsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

/** What a cart comes to. */
export function CartSums({ totals }: { readonly totals: FragmentRef<CartSumsFragment> }): ReactNode {
  const { subtotal, discount, shipping, tax, includedTax, total } = unmask<CartSumsFragment>(totals);
  return (
    <dl className="sums number">
      <Sum name="Goods" amount={formatMoney(subtotal)} />
      {isZero(discount) ? null : <Sum name="Discount" amount={`−${formatMoney(discount)}`} />}
      {isZero(shipping) ? null : <Sum name="Delivery" amount={formatMoney(shipping)} />}
      {isZero(tax) ? null : <Sum name="Tax" amount={formatMoney(tax)} />}
      <Sum name="Total" amount={formatMoney(total)} isTotal />
      {isZero(includedTax) ? null : (
        <div className="small quiet">
          <dt>of which tax</dt>
          <dd>{formatMoney(includedTax)}</dd>
        </div>
      )}
    </dl>
  );
}

interface SumProps {
  readonly name: string;
  readonly amount: string;
  readonly isTotal?: boolean;
}

function Sum({ name, amount, isTotal = false }: SumProps): ReactNode {
  return (
    <div className={isTotal ? 'total' : undefined}>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}
