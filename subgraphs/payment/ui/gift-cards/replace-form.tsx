import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, Notice, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { GiftCardReplaceDocument } from '../generated/gift-cards-console.ts';

interface ReplaceFormProps {
  readonly giftCardId: string;
  readonly onReplaced: () => void;
}

/** Makes another card in the place of one that was lost, and shows its code this one time or has it mailed. */
export function ReplaceForm({ giftCardId, onReplaced }: ReplaceFormProps): ReactNode {
  const [replace] = useMutation(GiftCardReplaceDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [code, setCode] = useState<string | null>(null);
  const send = async (form: HTMLFormElement) => {
    const { reason, email } = entered(form, ['reason', 'email']);
    const isDone = await attempt(async () => {
      const mail = email.trim() === '' ? null : { email };
      const input = { giftCardId, reason, mail, idempotencyKey: newKey() };
      const { data, error } = await replace({ variables: { input } });
      setCode(data?.giftCardReplace?.replacement?.code ?? null);
      return failureOf(data?.giftCardReplace, error);
    });
    // Looking again takes the form away, and a code that is shown with it.
    if (isDone && email.trim() !== '') onReplaced();
  };
  return (
    <>
      <Form
        className="row"
        aria-label="Replace a lost card"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <Field label="Why it is replaced" name="reason" maxLength={500} isRequired />
        <Field label="Mail the new code to" name="email" type="email" hint="It is shown here unless said." />
        <Button type="submit" look="quiet" isPending={isBusy}>
          Replace
        </Button>
      </Form>
      <OutcomeNotice outcome={outcome} done="Another card has what was on it." />
      {code === null ? null : (
        <Notice tone="warning">
          <code>{code}</code> is shown this one time.
        </Notice>
      )}
    </>
  );
}
