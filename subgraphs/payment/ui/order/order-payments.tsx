import { Away, Badge, formatMoney, isZero, type SlotProps, unmaskDeferred, words } from '@agora/kit-ui';
import type { OrderPaymentsFragment, PaymentStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';

/** How an order is paid. */
export function OrderPayments({ data }: SlotProps<'OrderPayments'>): ReactNode {
  const { payments } = unmaskDeferred<OrderPaymentsFragment>(data);
  if (!payments) return <Away what="The payment" />;
  if (payments.length === 0) return null;
  return (
    <div className="stack">
      <h3>Payment</h3>
      <ul className="stack">
        {payments.map(({ id, status, tender, amount, refunded, failureCode, method }) => (
          <li key={id} className="small">
            <p className="row" data-apart="">
              <span className="number">
                {meansOf(tender, method) ?? formatMoney(amount)}
                {payments.length > 1 ? `, ${formatMoney(amount)}` : ''}
              </span>
              <Badge tone={toneOf(status)}>{failureCode ? words(failureCode) : words(status)}</Badge>
            </p>
            {isZero(refunded) ? null : <p className="quiet number">{formatMoney(refunded)} given back</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Payment = NonNullable<OrderPaymentsFragment['payments']>[number];

function meansOf(tender: Payment['tender'], method: Payment['method']): string | undefined {
  if (method) return `${method.brand} ···· ${method.lastFour}`;
  return tender === 'STORE_CREDIT' ? 'Store credit' : undefined;
}

function toneOf(status: PaymentStatus) {
  if (status === 'FAILED') return 'danger';
  return status === 'CAPTURED' ? 'positive' : 'plain';
}
