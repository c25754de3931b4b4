import { useMutation } from '@apollo/client/react';
import {
  Badge,
  Button,
  failureOf,
  formatDay,
  newKey,
  OutcomeNotice,
  useAttempt,
  windowText,
  words,
} from '@agora/kit-ui';
import type { DeliveryRecordKind, ParcelTaskFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { toneOf } from '../order/tone-of.ts';
import { DeliveryEventRecordDocument } from '../generated/parcels-console.ts';
import { type NotedKind, NoteForm } from './note-form.tsx';

/** What a courier did, in a courier's words; the first of those that can be is the usual one. */
const steps: Readonly<Record<DeliveryRecordKind, string>> = {
  PICKED_UP: 'Picked up',
  IN_TRANSIT: 'Went to another depot',
  OUT_FOR_DELIVERY: 'Out for delivery',
  DELIVERED: 'Delivered',
  FAILED_ATTEMPT: 'Nobody took it',
};

const isNoted = (kind: DeliveryRecordKind): kind is NotedKind => kind === 'DELIVERED' || kind === 'FAILED_ATTEMPT';

/** A parcel, where it goes, and what can be recorded of it next. */
export function ParcelTask({ parcel }: { readonly parcel: ParcelTaskFragment }): ReactNode {
  const { id: deliveryId, status, service, trackingNumber, address, estimatedAt, failedAttempts, proof } = parcel;
  const [record] = useMutation(DeliveryEventRecordDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [noted, setNoted] = useState<NotedKind>();
  const send = async (kind: DeliveryRecordKind, note?: string) => {
    const said = note === undefined ? {} : kind === 'DELIVERED' ? { proof: note } : { reason: note };
    const input = { deliveryId, kind, ...said, expectedVersion: parcel.version, idempotencyKey: newKey() };
    const isDone = await attempt(async () => {
      const { data, error } = await record({ variables: { input } });
      return failureOf(data?.deliveryEventRecord, error);
    });
    if (isDone) setNoted(undefined);
  };

  return (
    <article className="stack" aria-label={`Parcel ${trackingNumber}`}>
      <div className="row" data-apart="">
        <span className="small quiet number">{trackingNumber}</span>
        <Badge tone={toneOf(status)}>{words(status)}</Badge>
      </div>
      <address className="parcel-address">
        <strong>{address.recipient}</strong>
        <br />
        {[address.line1, address.line2].filter(Boolean).join(', ')}
        <br />
        {address.city}, {[address.region, address.postalCode].filter(Boolean).join(' ')}
      </address>
      <p className="small quiet">
        {service}, {parcel.slot ? `comes ${windowText(parcel.slot)}` : `expected ${formatDay(estimatedAt)}`}
        {failedAttempts === 0 ? '' : `, tried ${String(failedAttempts)} ×`}
        {proof === null ? '' : `, ${proof}`}
      </p>
      <OutcomeNotice outcome={outcome} done="Recorded." />
      {noted === undefined ? (
        <div className="parcel-steps">
          {parcel.recordable.map((kind, index) => (
            <Button
              key={kind}
              look={index === 0 ? 'main' : 'quiet'}
              isDisabled={isBusy}
              onPress={() => (isNoted(kind) ? setNoted(kind) : void send(kind))}
            >
              {steps[kind]}
            </Button>
          ))}
        </div>
      ) : (
        <NoteForm
          kind={noted}
          isBusy={isBusy}
          onSend={(note) => void send(noted, note)}
          onCancel={() => setNoted(undefined)}
        />
      )}
    </article>
  );
}
