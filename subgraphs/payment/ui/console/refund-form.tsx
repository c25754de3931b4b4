import { useMutation } from '@apollo/client/react';
import {
  Button,
  entered,
  failureOf,
  Field,
  formatMoney,
  isZero,
  newKey,
  OutcomeNotice,
  Select,
  useAttempt,
} from '@agora/kit-ui';
import type { PaymentRefundTo, RefundablePaymentFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { PaymentRefundDocument } from '../generated/payment-refund.ts';

const places = [
  { value: 'ORIGINAL', text: 'To what it was paid with' },
  { value: 'STORE_CREDIT', text: 'Into store credit' },
] satisfies readonly { value: PaymentRefundTo; text: string }[];

/** Gives money of a payment back, all that is left of it or a part, and says why. */
export function RefundForm({ payment }: { readonly payment: RefundablePaymentFragment }): ReactNode {
  const { id: paymentId, refundable, refunding } = payment;
  const [refund] = useMutation(PaymentRefundDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [to, setTo] = useState<PaymentRefundTo>('ORIGINAL');
  const send = async (form: HTMLFormElement) => {
    const { amount, reason } = entered(form, ['amount', 'reason']);
    const money = { amount: amount.trim(), currency: refundable.currency };
    const isDone = await attempt(async () => {
      const input = { paymentId, amount: money, reason, to, idempotencyKey: newKey() };
      const { data, error } = await refund({ variables: { input } });
      return failureOf(data?.paymentRefund, error);
    });
    if (isDone) form.reset();
  };
  return (
    <div className="stack">
      <OutcomeNotice outcome={outcome} done="It goes back." />
      {isZero(refunding) ? null : <p className="small quiet number">{formatMoney(refunding)} on the way back</p>}
      {isZero(refundable) ? null : (
        <Form
          className="stack"
          aria-label="Give money back"
          onSubmit={(event) => {
            event.preventDefault();
            void send(event.currentTarget);
          }}
        >
          <Field
            key={refundable.amount}
            label="Give back"
            name="amount"
            inputMode="decimal"
            defaultValue={refundable.amount}
            hint={`At most ${formatMoney(refundable)}`}
            isRequired
          />
          <Field label="Why" name="reason" maxLength={500} isRequired />
          <Select label="Where to" value={to} options={places} onChange={setTo} />
          <Button type="submit" look="quiet" isPending={isBusy}>
            Give it back
          </Button>
        </Form>
      )}
    </div>
  );
}
