import { useMutation, useQuery } from '@apollo/client/react';
import { Away, Empty, failureOf, formatMoment, newKey, Page, Skeleton, Slot, unmask, WaitNotice } from '@agora/kit-ui';
import type { GuestOrderPageQuery, OrderProgressFragment, OrderStatus } from '@agora/schema/operations';
import { type ReactNode, useEffect } from 'react';
import { useParams } from 'react-router';
import { GuestOrderCancelDocument, GuestOrderPageDocument } from '../generated/guest-order-page.ts';
import { CancelButton } from './cancel-button.tsx';
import { isConfirmed } from './is-confirmed.ts';
import { isSent } from './is-sent.ts';
import { GoesTo } from './goes-to.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderOutcome } from './order-outcome.tsx';
import { OrderSums } from './order-sums.tsx';
import { StatusTrack } from './status-track.tsx';
import { Timeline } from './timeline.tsx';
import './order-page.css';

/** Feeds are for those who are signed in: a guest's page asks anew, until there is nothing more to come. */
const everyMs = 1_500;

/** What could not be bought is in a cart again a moment after the order has ended. */
const afterwardsMs = 15_000;

/** The order that a guest made of a cart. Whoever knows this page's address may see it. */
export default function GuestOrderPage(): ReactNode {
  const { cartId = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(GuestOrderPageDocument, {
    variables: { cartId },
    fetchPolicy: 'cache-and-network',
  });
  const order = data?.guestOrder;
  const isEnded = order?.status === 'DELIVERED' || order?.status === 'CANCELLED';
  useEffect(() => {
    startPolling(everyMs);
    const timer = isEnded ? setTimeout(stopPolling, afterwardsMs) : undefined;
    return () => {
      clearTimeout(timer);
      stopPolling();
    };
  }, [isEnded, startPolling, stopPolling]);
  if (order) return <Shown order={order} cart={data.cart} cartId={cartId} />;
  return (
    <Page title="Order">
      {error ? (
        <Away what="This order" onRetry={() => void refetch()} />
      ) : data ? (
        <Empty title="There is no such order yet">
          <p>It is shown here a moment after it was placed.</p>
        </Empty>
      ) : (
        <Skeleton height={8} count={3} />
      )}
    </Page>
  );
}

interface ShownProps {
  readonly order: NonNullable<GuestOrderPageQuery['guestOrder']>;
  readonly cart: GuestOrderPageQuery['cart'];
  readonly cartId: string;
}

function Shown({ order, cart, cartId }: ShownProps): ReactNode {
  const progress = unmask<OrderProgressFragment>(order);
  return (
    <Page title={`Order ${order.number}`}>
      <p className="small quiet">
        Placed {formatMoment(order.placedAt)} by {order.guestEmail}
      </p>
      <h1>Order {order.number}</h1>
      <div className="stack">
        <StatusTrack status={progress.status} isSent={isSent(progress.lines)} />
        <WaitNotice wait={progress.wait} />
        <OrderOutcome order={progress} again={cart ? <Slot name="ReturnedCart" data={cart} /> : null} />
      </div>
      <div className="with-summary">
        <div className="stack" data-gap="large">
          <Slot name="OrderDownloads" data={{}} of={{ cartId }} isPaid={isConfirmed(progress.status)} />
          <Slot name="OrderParcels" data={progress} />
          <Timeline entries={progress.timelineEntries.nodes} />
          <OrderLines order={order} />
        </div>
        <section className="card stack" aria-label="Summary">
          <OrderSums totals={order.totals} />
          <Slot name="OrderPayments" data={progress} />
          <GoesTo order={order} />
          <CancelGuestOrder status={progress.status} cartId={cartId} />
          <p className="small quiet">Keep the address of this page: it is how you find the order again.</p>
        </section>
      </div>
    </Page>
  );
}

function CancelGuestOrder({ status, cartId }: { readonly status: OrderStatus; readonly cartId: string }): ReactNode {
  const [cancel, { data, loading, called }] = useMutation(GuestOrderCancelDocument);
  const fault = called && !loading ? failureOf(data?.guestOrderCancel) : undefined;
  const input = { cartId, reason: 'CHANGED_MIND' } as const;
  return (
    <CancelButton
      status={status}
      fault={fault}
      isBusy={loading}
      onPress={() => void cancel({ variables: { input: { ...input, idempotencyKey: newKey() } } })}
    />
  );
}
