import { useSubscription } from '@apollo/client/react';
import {
  Away,
  Badge,
  formatDay,
  formatTime,
  type SlotProps,
  unmaskDeferred,
  useSession,
  windowText,
  words,
} from '@agora/kit-ui';
import type { OrderParcelsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { ParcelsTrackedDocument } from '../generated/order-parcels.ts';
import { MoveParcel } from './move-parcel.tsx';
import { toneOf } from './tone-of.ts';
import './order-parcels.css';

type Parcel = NonNullable<OrderParcelsFragment['deliveries']>[number];

/** The parcels of an order, and how far they are. */
export function OrderParcels({ data }: SlotProps<'OrderParcels'>): ReactNode {
  const { status } = useSession();
  const { id, deliveries } = unmaskDeferred<OrderParcelsFragment>(data);
  // Each step comes with all parcels of the order, which go into the cache and so onto the page.
  useSubscription(ParcelsTrackedDocument, {
    variables: { orderId: id ?? '' },
    ignoreResults: true,
    // Feeds are for those who are signed in.
    skip: id === undefined || status !== 'known',
  });
  if (!deliveries) return <Away what="Where your parcels are" />;
  if (deliveries.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="parcels">
      <h2 id="parcels">{deliveries.length === 1 ? 'Parcel' : 'Parcels'}</h2>
      {deliveries.map((parcel) => (
        <ParcelCard key={parcel.id} parcel={parcel} />
      ))}
    </section>
  );
}

function ParcelCard({ parcel }: { readonly parcel: Parcel }): ReactNode {
  const { status, carrier, service, trackingNumber, estimatedAt, slot, reschedulableUntil, history } = parcel;
  return (
    <article className="card stack">
      <div className="row" data-apart="">
        <div>
          <strong>
            {carrier}, {service}
          </strong>
          <p className="small quiet number">{trackingNumber}</p>
        </div>
        <Badge tone={toneOf(status)}>{words(status)}</Badge>
      </div>
      {status === 'DELIVERED' || status === 'CANCELLED' ? null : (
        <p className="quiet">{slot ? `Comes ${windowText(slot)}` : `Expected ${formatDay(estimatedAt)}`}</p>
      )}
      {reschedulableUntil === null ? null : <MoveParcel deliveryId={parcel.id} until={reschedulableUntil} />}
      <ol className="parcel-history small">
        {history.map(({ kind, at }) => (
          <li key={kind + at}>
            <span className="quiet number">{formatTime(at)}</span> {words(kind)}
          </li>
        ))}
      </ol>
    </article>
  );
}
