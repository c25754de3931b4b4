import { useMutation, useQuery } from '@apollo/client/react';
import {
  Away,
  Button,
  entered,
  failureOf,
  formatMoment,
  ListField,
  newKey,
  OutcomeNotice,
  Skeleton,
  useAttempt,
  windowText,
} from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { DeliveryRescheduleDocument, ParcelSlotChoicesDocument } from '../generated/move-parcel.ts';

interface MoveParcelProps {
  readonly deliveryId: string;
  readonly until: string;
}

/** Moves a parcel to another window, while that can be. */
export function MoveParcel({ deliveryId, until }: MoveParcelProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="stack">
      <p className="small quiet">
        You can choose another time until {formatMoment(until)}.{' '}
        <Button
          look="link"
          aria-expanded={isOpen}
          onPress={() => {
            setOpen(!isOpen);
          }}
        >
          Choose another time
        </Button>
      </p>
      {isOpen ? <MoveForm deliveryId={deliveryId} /> : null}
    </div>
  );
}

function MoveForm({ deliveryId }: Pick<MoveParcelProps, 'deliveryId'>): ReactNode {
  const { data, loading, refetch } = useQuery(ParcelSlotChoicesDocument, {
    variables: { deliveryId },
    fetchPolicy: 'network-only',
  });
  const [move] = useMutation(DeliveryRescheduleDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const windows = data?.deliverySlotChoices?.filter(({ availability }) => availability !== 'FULL');
  const send = async (form: HTMLFormElement) => {
    const [slotId = '', day = ''] = entered(form, ['window']).window.split(' ');
    const isDone = await attempt(async () => {
      const input = { deliveryId, slotId, day, idempotencyKey: newKey() };
      const { data: moved, error } = await move({ variables: { input } });
      return failureOf(moved?.deliveryReschedule, error);
    });
    if (!isDone) void refetch();
  };
  if (!windows) return loading ? <Skeleton height={3} count={1} /> : <Away what="Other times" />;
  if (windows.length === 0) return <p className="quiet">There is no other time.</p>;
  return (
    <Form
      className="stack"
      aria-label="Another time"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <ListField
        label="When it comes"
        name="window"
        defaultValue=""
        options={windows.map(({ slotId, day, window, availability }) => ({
          value: `${slotId} ${day}`,
          text: `${windowText(window)}${availability === 'FEW' ? ', few places left' : ''}`,
        }))}
        fault={undefined}
      />
      <Button type="submit" isPending={isBusy}>
        Move it
      </Button>
      <OutcomeNotice outcome={outcome} done="It comes then." />
    </Form>
  );
}
