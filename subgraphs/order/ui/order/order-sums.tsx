import { formatMoney, type FragmentRef, isZero, unmask } from '@agora/kit-ui';
import type { OrderSumsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

/** What an order came to. */
export function OrderSums({ totals }: { readonly totals: FragmentRef<OrderSumsFragment> }): ReactNode {
  const { subtotal, discount, shipping, tax, total } = unmask<OrderSumsFragment>(totals);
  const parts = [
    { name: 'Goods', amount: subtotal },
    { name: 'Discount', amount: discount },
    { name: 'Delivery', amount: shipping },
    { name: 'Tax', amount: tax },
  ];
  return (
    <dl className="sums number">
      {parts
        .filter(({ name, amount }) => name === 'Goods' || !isZero(amount))
        .map(({ name, amount }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {name === 'Discount' ? '−' : ''}
              {formatMoney(amount)}
            </dd>
          </div>
        ))}
      <div className="total">
        <dt>Total</dt>
        <dd>{formatMoney(total)}</dd>
      </div>
    </dl>
  );
}
