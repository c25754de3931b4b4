import { useMutation } from '@apollo/client/react';
import {
  Button,
  entered,
  failureOf,
  Field,
  formatMoney,
  newKey,
  OutcomeNotice,
  Select,
  useAttempt,
} from '@agora/kit-ui';
import type { CustomerCreditFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { StoreCreditGrantDocument, StoreCreditRevokeDocument } from '../generated/store-credit.ts';

const ways = [
  { value: 'GIVE', text: 'Give' },
  { value: 'TAKE_BACK', text: 'Take back' },
] as const;

/** Gives store credit to a customer, who has so much, or takes some of it back. */
export function StoreCreditForm({ customer }: { readonly customer: CustomerCreditFragment }): ReactNode {
  const { id: customerId, storeCredit } = customer;
  const [grant] = useMutation(StoreCreditGrantDocument);
  const [revoke] = useMutation(StoreCreditRevokeDocument);
  const [way, setWay] = useState<(typeof ways)[number]['value']>('GIVE');
  const [done, setDone] = useState('');
  const { outcome, isBusy, attempt } = useAttempt();
  const isGiven = way === 'GIVE';
  const send = async (form: HTMLFormElement) => {
    const { amount, currency, reason } = entered(form, ['amount', 'currency', 'reason']);
    const money = { amount: amount.trim(), currency: currency.trim().toUpperCase() };
    const isDone = await attempt(async () => {
      const input = { customerId, amount: money, reason, idempotencyKey: newKey() };
      setDone(isGiven ? 'It is in their store credit.' : 'It is taken back from their store credit.');
      if (isGiven) {
        const { data, error } = await grant({ variables: { input } });
        return failureOf(data?.storeCreditGrant, error);
      }
      const { data, error } = await revoke({ variables: { input } });
      return failureOf(data?.storeCreditRevoke, error);
    });
    if (isDone) form.reset();
  };
  return (
    <Form
      className="stack"
      aria-label="Change store credit"
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
      <Select label="What is done" value={way} options={ways} onChange={setWay} />
      <Field label="Store credit" name="amount" inputMode="decimal" isRequired />
      <Field label="Currency" name="currency" defaultValue="USD" maxLength={3} isRequired />
      <Field label="Why, as the customer reads it" name="reason" maxLength={500} isRequired />
      <Button type="submit" look="quiet" isPending={isBusy}>
        {isGiven ? 'Give store credit' : 'Take store credit back'}
      </Button>
      <OutcomeNotice outcome={outcome} done={done} />
    </Form>
  );
}
