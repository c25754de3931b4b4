import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { GiftCardIssueDocument } from '../generated/gift-cards-console.ts';
import { endOf } from './end-of.ts';

const names = ['amount', 'currency', 'email', 'recipientName', 'senderName', 'message', 'sendOn', 'lastDay'] as const;

const orNothing = (text: string) => (text.trim() === '' ? null : text);

/** Makes a gift card that is sent by mail: nobody here sees its code. */
export function MailForm({ onIssued }: { readonly onIssued: () => void }): ReactNode {
  const [issue] = useMutation(GiftCardIssueDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const send = async (form: HTMLFormElement) => {
    const typed = entered(form, names);
    const { amount, currency, email, recipientName, senderName, message, sendOn } = typed;
    const isDone = await attempt(async () => {
      const said = { recipientName: orNothing(recipientName), senderName: orNothing(senderName) };
      const sendAt = sendOn === '' ? null : `${sendOn}T08:00:00.000Z`;
      const input = {
        amount: { amount: amount.trim(), currency: currency.trim().toUpperCase() },
        mail: { email, ...said, message: orNothing(message), sendAt },
        expiresAt: endOf(typed.lastDay),
        idempotencyKey: newKey(),
      };
      const { data, error } = await issue({ variables: { input } });
      return failureOf(data?.giftCardIssue, error);
    });
    if (!isDone) return;
    form.reset();
    onIssued();
  };
  return (
    <details>
      <summary>Send a gift card by mail</summary>
      <Form
        className="stack"
        aria-label="Send a gift card by mail"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <div className="row">
          <Field label="Amount" name="amount" inputMode="decimal" isRequired />
          <Field label="Currency" name="currency" defaultValue="USD" maxLength={3} isRequired />
          <Field label="Send on" name="sendOn" type="date" hint="Today unless said; at 8:00 UTC." />
          <Field label="Last day" name="lastDay" type="date" hint="The shop's usual time if empty." />
        </div>
        <Field label="E-mail address" name="email" type="email" isRequired />
        <div className="row">
          <Field label="For" name="recipientName" maxLength={100} hint="A name, for the mail." />
          <Field label="From" name="senderName" maxLength={100} />
        </div>
        <Field label="Message" name="message" isLong maxLength={500} />
        <Button type="submit" look="quiet" isPending={isBusy}>
          Send
        </Button>
      </Form>
      <OutcomeNotice outcome={outcome} done="The card is made. Its code stands in the mail alone." />
    </details>
  );
}
