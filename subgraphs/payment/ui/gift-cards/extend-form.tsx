import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, formatDay, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { GiftCardExtendDocument } from '../generated/gift-cards-console.ts';
import { endOf } from './end-of.ts';

interface ExtendFormProps {
  readonly giftCardId: string;
  readonly expiresAt: string;
  readonly onExtended: () => void;
}

/** Gives a gift card a later end; what was left on it when its time was over comes back. */
export function ExtendForm({ giftCardId, expiresAt, onExtended }: ExtendFormProps): ReactNode {
  const [extend] = useMutation(GiftCardExtendDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const send = async (form: HTMLFormElement) => {
    const { until, reason } = entered(form, ['until', 'reason']);
    const isDone = await attempt(async () => {
      const input = { giftCardId, expiresAt: endOf(until), reason, idempotencyKey: newKey() };
      const { data, error } = await extend({ variables: { input } });
      return failureOf(data?.giftCardExtend, error);
    });
    if (!isDone) return;
    form.reset();
    onExtended();
  };
  return (
    <Form
      className="row"
      aria-label="Let it expire later"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <Field label="New last day" name="until" type="date" hint={`So far ${formatDay(expiresAt)}`} isRequired />
      <Field label="Why it is extended" name="reason" maxLength={500} isRequired />
      <Button type="submit" look="quiet" isPending={isBusy}>
        Extend
      </Button>
      <OutcomeNotice outcome={outcome} done="Its end is changed." />
    </Form>
  );
}
