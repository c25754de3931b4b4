import { formatMoney, type FragmentRef, isZero, unmask } from '@agora/kit-ui';
import type { CartLineSumsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

/** How the price of a line becomes what it comes to, as the sums of the cart do; nothing where they are the same. */
export function CartLineSums({ line }: { readonly line: FragmentRef<CartLineSumsFragment> }): ReactNode {
  const { discount, tax, includedTax, total } = unmask<CartLineSumsFragment>(line);
  const isChanged = !isZero(discount) || !isZero(tax);
  if (!isChanged && isZero(includedTax)) return null;
  return (
    <dl className="cart-line-sums small quiet number">
      {isZero(discount) ? null : <LineSum name="Discount" amount={`−${formatMoney(discount)}`} />}
      {isZero(tax) ? null : <LineSum name="Tax" amount={`+${formatMoney(tax)}`} />}
      {isChanged ? <LineSum name="Comes to" amount={formatMoney(total)} /> : null}
      {isZero(includedTax) ? null : <LineSum name="of which tax" amount={formatMoney(includedTax)} />}
    </dl>
  );
}

function LineSum({ name, amount }: { readonly name: string; readonly amount: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}
