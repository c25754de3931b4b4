import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { GiftCardAdjustDocument } from '../generated/gift-cards-console.ts';

interface AdjustFormProps {
  readonly giftCardId: string;
  readonly currency: string;
  readonly onAdjusted: () => void;
}

/** Puts money on a gift card, or takes some off. */
export function AdjustForm({ giftCardId, currency: own, onAdjusted }: AdjustFormProps): ReactNode {
  const [adjust] = useMutation(GiftCardAdjustDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const send = async (form: HTMLFormElement) => {
    const { amount, currency, reason } = entered(form, ['amount', 'currency', 'reason']);
    const isDone = await attempt(async () => {
      const change = { amount: amount.trim(), currency: currency.trim().toUpperCase() };
      const input = { giftCardId, change, reason, idempotencyKey: newKey() };
      const { data, error } = await adjust({ variables: { input } });
      return failureOf(data?.giftCardAdjust, error);
    });
    if (!isDone) return;
    form.reset();
    onAdjusted();
  };
  return (
    <Form
      className="row"
      aria-label="Change what is on it"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <Field label="Put on" name="amount" hint="With a minus, it is taken off." isRequired />
      <Field label="Currency" name="currency" defaultValue={own} maxLength={3} isRequired />
      <Field label="Why" name="reason" maxLength={500} isRequired />
      <Button type="submit" look="quiet" isPending={isBusy}>
        Change
      </Button>
      <OutcomeNotice outcome={outcome} done="It is booked." />
    </Form>
  );
}
