import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, formatMoney, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { CustomerCreditFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { StoreCreditGrantDocument } from '../generated/store-credit-grant.ts';

/** Gives store credit to a customer, who has so much. */
export function StoreCreditForm({ customer }: { readonly customer: CustomerCreditFragment }): ReactNode {
  const { id: customerId, storeCredit } = customer;
  const [grant] = useMutation(StoreCreditGrantDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const send = async (form: HTMLFormElement) => {
    const { amount, currency, reason } = entered(form, ['amount', 'currency', 'reason']);
    const money = { amount: amount.trim(), currency: currency.trim().toUpperCase() };
    const isDone = await attempt(async () => {
      const input = { customerId, amount: money, reason, idempotencyKey: newKey() };
      const { data, error } = await grant({ variables: { input } });
      return failureOf(data?.storeCreditGrant, error);
    });
    if (isDone) form.reset();
  };
  return (
    <Form
      className="stack"
      aria-label="Give store credit"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      {storeCredit?.map(({ id, balance }) => (
        <p key={id} className="small quiet number">
          Store credit {formatMoney(balance)}
        </p>
      ))}
      <Field label="Store credit" name="amount" inputMode="decimal" isRequired />
      <Field label="Currency" name="currency" defaultValue="USD" maxLength={3} isRequired />
      <Field label="Why, as the customer reads it" name="reason" maxLength={500} isRequired />
      <Button type="submit" look="quiet" isPending={isBusy}>
        Give store credit
      </Button>
      <OutcomeNotice outcome={outcome} done="It is in their store credit." />
    </Form>
  );
}
