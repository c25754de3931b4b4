import { Away, isZero, type SlotProps, unmask, unmaskDeferred } from '@agora/kit-ui';
import type { CustomerCreditFragment, OrderRefundsFragment, RefundablePaymentFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { RefundForm } from './refund-form.tsx';
import { StoreCreditForm } from './store-credit-form.tsx';

/** What of an order's money can go back, for staff. */
export function OrderRefunds({ data }: SlotProps<'OrderRefunds'>): ReactNode {
  const { payments, customer } = unmaskDeferred<OrderRefundsFragment>(data);
  if (payments === undefined) return null;
  if (payments === null) return <Away what="What can be given back" />;
  return (
    <>
      {payments
        .map((ref) => unmask<RefundablePaymentFragment>(ref))
        .filter(({ captured }) => !isZero(captured))
        .map((payment) => (
          <RefundForm key={payment.id} payment={payment} />
        ))}
      {customer ? <StoreCreditForm customer={unmask<CustomerCreditFragment>(customer)} /> : null}
    </>
  );
}
