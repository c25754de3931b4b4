import { formatMoney, Slot } from '@agora/kit-ui';
import type { OrderConsoleQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type Line = NonNullable<OrderConsoleQuery['order']>['lines'][number];

/** What was bought, and how many of each were sent, brought, cancelled and paid back. */
export function LineList({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  return (
    <ul className="order-lines" aria-label="Lines of the order">
      {lines.map((line) => (
        <li key={line.id}>
          {line.product ? <Slot name="Thumbnail" data={line.product} /> : <span className="thumbnail" />}
          <span>
            {line.title}
            <br />
            <span className="small quiet number">
              {line.sku}
              <br />
              {whereabouts(line)}
            </span>
          </span>
          <span className="number">{formatMoney(line.total)}</span>
        </li>
      ))}
    </ul>
  );
}

function whereabouts(line: Line): string {
  const counts = [
    { count: line.quantity, what: 'ordered' },
    { count: line.requiresShipping ? line.shippedQuantity : 0, what: 'sent' },
    { count: line.deliveredQuantity, what: line.requiresShipping ? 'brought' : 'handed over without shipping' },
    { count: line.cancelledQuantity, what: 'cancelled' },
    { count: line.refundedQuantity, what: 'paid back' },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, what }) => `${count.toLocaleString('en-US')} ${what}`)
    .join(', ');
}
