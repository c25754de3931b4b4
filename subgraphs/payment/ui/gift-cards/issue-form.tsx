import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, Notice, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { GiftCardIssueDocument } from '../generated/gift-cards-console.ts';
import { endOf } from './end-of.ts';

const names = ['amount', 'currency', 'quantity', 'note', 'lastDay'] as const;

/** Makes gift cards, and shows their codes this one time. */
export function IssueForm({ onIssued }: { readonly onIssued: () => void }): ReactNode {
  const [issue] = useMutation(GiftCardIssueDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const send = async (form: HTMLFormElement) => {
    const { amount, currency, quantity, note, lastDay } = entered(form, names);
    const isDone = await attempt(async () => {
      const input = {
        amount: { amount: amount.trim(), currency: currency.trim().toUpperCase() },
        quantity: Number(quantity),
        note: note.trim() === '' ? null : note,
        expiresAt: endOf(lastDay),
        idempotencyKey: newKey(),
      };
      const { data, error } = await issue({ variables: { input } });
      setCodes(data?.giftCardIssue?.giftCards.flatMap(({ code }) => code ?? []) ?? []);
      return failureOf(data?.giftCardIssue, error);
    });
    if (!isDone) return;
    form.reset();
    onIssued();
  };
  return (
    <section className="card stack" aria-labelledby="make-gift-cards">
      <h2 id="make-gift-cards">Make gift cards</h2>
      <Form
        className="row"
        aria-label="Make gift cards"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <Field label="On each" name="amount" inputMode="decimal" isRequired />
        <Field label="Currency" name="currency" defaultValue="USD" maxLength={3} isRequired />
        <Field label="How many" name="quantity" inputMode="numeric" defaultValue="1" isRequired />
        <Field label="Note" name="note" maxLength={500} />
        <Field label="Last day" name="lastDay" type="date" hint="The shop's usual time if empty." />
        <Button type="submit" isPending={isBusy}>
          Make
        </Button>
      </Form>
      <OutcomeNotice outcome={outcome} done="Their codes are shown this one time. Keep them." />
      {codes.length === 0 ? null : (
        <Notice tone="warning">
          {codes.map((code) => (
            <code key={code}>{code} </code>
          ))}
        </Notice>
      )}
    </section>
  );
}
