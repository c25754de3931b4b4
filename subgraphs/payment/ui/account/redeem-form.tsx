import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { GiftCardRedeemDocument } from '../generated/gift-card-redeem.ts';

/** Puts a gift card into one's own store credit. */
export function RedeemForm(): ReactNode {
  const [redeem] = useMutation(GiftCardRedeemDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const send = async (form: HTMLFormElement) => {
    const { code } = entered(form, ['code']);
    const isDone = await attempt(async () => {
      const { data, error } = await redeem({ variables: { input: { code, idempotencyKey: newKey() } } });
      return failureOf(data?.giftCardRedeem, error);
    });
    if (isDone) form.reset();
  };
  return (
    <Form
      className="row"
      aria-label="Redeem a gift card"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <Field label="Code of a gift card" name="code" autoComplete="off" isRequired />
      <Button type="submit" look="quiet" isPending={isBusy}>
        Redeem
      </Button>
      <OutcomeNotice outcome={outcome} done="It is in your store credit." />
    </Form>
  );
}
