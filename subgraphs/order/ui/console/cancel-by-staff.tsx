import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, OutcomeNotice, Select, useAttempt, words } from '@agora/kit-ui';
import type { OrderCancelReason, OrderCancellationOutcome, OrderProgressFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { OrderCancelByStaffDocument } from '../generated/order-console.ts';
import { isCancellable } from '../order/is-cancellable.ts';

interface CancelByStaffProps {
  readonly order: OrderProgressFragment;
  /** Of a cancellation that was asked for. */
  readonly outcome: OrderCancellationOutcome | undefined;
}

const reasons = (['CHANGED_MIND', 'ORDERED_BY_MISTAKE', 'OTHER'] as const).map((value) => ({
  value,
  text: words(value),
}));

const outcomes: Readonly<Record<OrderCancellationOutcome, string>> = {
  AWAITED: 'The warehouse is asked whether its parcels can be stopped.',
  ACCEPTED: 'Nothing had left: it was cancelled.',
  ACCEPTED_IN_PART: 'A part had left and is brought; the rest was cancelled.',
  TOO_LATE: 'It had left when it was to be cancelled, and is brought.',
};

/** Calls an order off for its customer, as long as that can be, and says what came of it. */
export function CancelByStaff({ order: { id, status }, outcome }: CancelByStaffProps): ReactNode {
  const [cancel] = useMutation(OrderCancelByStaffDocument);
  const { outcome: last, isBusy, attempt } = useAttempt();
  const [reason, setReason] = useState<OrderCancelReason>('CHANGED_MIND');
  const onCancel = () =>
    attempt(async () => {
      const input = { orderId: id, reason, idempotencyKey: newKey() };
      const { data, error } = await cancel({ variables: { input } });
      return failureOf(data?.orderCancel, error);
    });
  return (
    <>
      <OutcomeNotice outcome={last} done="It is asked for." />
      {outcome ? <Notice tone={outcome === 'TOO_LATE' ? 'warning' : 'plain'}>{outcomes[outcome]}</Notice> : null}
      {isCancellable(status) && outcome === undefined ? (
        <Form
          className="stack"
          aria-label="Cancel the order"
          onSubmit={(event) => {
            event.preventDefault();
            void onCancel();
          }}
        >
          <Select label="Why" value={reason} options={reasons} onChange={setReason} />
          <Button type="submit" look="quiet" isPending={isBusy}>
            Cancel the order
          </Button>
        </Form>
      ) : null}
    </>
  );
}
