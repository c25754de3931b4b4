import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, formatDay, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { DeliveryClosedDaySetDocument } from '../generated/slots-console.ts';

interface ClosedDay {
  readonly depot: string;
  readonly day: string;
  readonly note: string | null;
}

interface ClosedDaysProps {
  readonly days: readonly ClosedDay[];
  readonly onChanged: () => void;
}

/** The days on which couriers do not come. */
export function ClosedDays({ days, onChanged }: ClosedDaysProps): ReactNode {
  const [set] = useMutation(DeliveryClosedDaySetDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const change = async (
    day: Omit<ClosedDay, 'note'> & { readonly isClosed: boolean; readonly note: string | null },
  ) => {
    const isDone = await attempt(async () => {
      const { data, error } = await set({ variables: { input: { ...day, idempotencyKey: newKey() } } });
      return failureOf(data?.deliveryClosedDaySet, error);
    });
    if (isDone) onChanged();
    return isDone;
  };
  const send = async (form: HTMLFormElement) => {
    const { depot, day, note } = entered(form, ['depot', 'day', 'note']);
    if (await change({ depot, day, isClosed: true, note: note.trim() === '' ? null : note })) form.reset();
  };
  return (
    <section className="card stack" aria-labelledby="closed-days">
      <h2 id="closed-days">Closed days</h2>
      {days.length === 0 ? <p className="quiet">Couriers come on all days of their slots.</p> : null}
      <ul className="stack">
        {days.map(({ depot, day, note }) => (
          <li key={`${depot} ${day}`} className="row" data-apart="">
            <span className="number">
              {depot}, {formatDay(day)}
              {note === null ? '' : `: ${note}`}
            </span>
            <Button
              look="link"
              aria-label={`Open ${depot} on ${formatDay(day)}`}
              isDisabled={isBusy}
              onPress={() => void change({ depot, day, isClosed: false, note: null })}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
      <Form
        className="row"
        aria-label="Close a day"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <Field label="Depot" name="depot" maxLength={20} isRequired />
        <Field label="Day" name="day" type="date" isRequired />
        <Field label="Why" name="note" maxLength={100} />
        <Button type="submit" isPending={isBusy}>
          Close
        </Button>
      </Form>
      <OutcomeNotice outcome={outcome} done="Saved. What is booked for that day stays." />
    </section>
  );
}
