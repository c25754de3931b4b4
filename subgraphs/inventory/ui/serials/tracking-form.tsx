import { useMutation } from '@apollo/client/react';
import { Button, counted, failureOf, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'react-router';
import { StockLevelsDocument } from '../generated/stock-console.ts';
import { SerialTrackingSetDocument } from '../generated/tracking.ts';
import { SerialsField } from './serials-field.tsx';
import { typedSerials } from './typed-serials.ts';

interface TrackingFormProps {
  readonly variantId: string;
  readonly isTracked: boolean;
  /** Where how many lie. */
  readonly places: readonly { readonly id: string; readonly name: string; readonly onHand: number }[];
}

/** Whether each piece of one thing has a serial number that is known here. */
export function TrackingForm({ variantId, isTracked, places }: TrackingFormProps): ReactNode {
  const [set] = useMutation(SerialTrackingSetDocument, { refetchQueries: [StockLevelsDocument] });
  const { outcome, isBusy, attempt } = useAttempt();
  const lying = places.filter(({ onHand }) => onHand > 0);
  const save = (typed: FormData | undefined) =>
    void attempt(async () => {
      const stock =
        typed && lying.map(({ id: warehouseId }) => ({ warehouseId, serials: typedSerials(typed, warehouseId) ?? [] }));
      const input = { variantId, isTracked: !isTracked, ...(stock && { stock }), idempotencyKey: newKey() };
      const { data, error } = await set({ variables: { input } });
      return failureOf(data?.stockSerialTrackingSet, error);
    });
  return (
    <Form
      className="stack"
      aria-label="Serial numbers"
      onSubmit={(event) => {
        event.preventDefault();
        save(isTracked ? undefined : new FormData(event.currentTarget));
      }}
    >
      <p className="quiet">
        {isTracked ? (
          <>
            Whoever books pieces names them. <Link to={`/console/serials?variant=${variantId}`}>Where they are</Link>
          </>
        ) : (
          'Once they are tracked, whoever books pieces names each by its serial number. What lies here is named now.'
        )}
      </p>
      {isTracked ? null : (
        <div className="fields">
          {lying.map(({ id, name, onHand }) => (
            <SerialsField key={id} name={id} sku={counted(onHand, 'piece')} hint={`${name}: one on each line`} />
          ))}
        </div>
      )}
      <OutcomeNotice outcome={outcome} done="Saved." />
      <p className="row">
        <Button type="submit" look="quiet" isPending={isBusy}>
          {isTracked ? 'Track no longer' : 'Track by serial number'}
        </Button>
      </p>
    </Form>
  );
}
