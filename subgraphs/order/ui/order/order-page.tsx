import { useQuery, useSubscription } from '@apollo/client/react';
import { Away, Empty, formatMoment, Page, paths, Skeleton, Slot, unmask, WaitNotice } from '@agora/kit-ui';
import type { OrderPageQuery, OrderProgressFragment } from '@agora/schema/operations';
import { type ReactNode, useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { OrderChangedDocument, OrderPageDocument } from '../generated/order-page.ts';
import { CancelOrder } from './cancel-order.tsx';
import { isConfirmed } from './is-confirmed.ts';
import { isSent } from './is-sent.ts';
import { GoesTo } from './goes-to.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderOutcome } from './order-outcome.tsx';
import { OrderSums } from './order-sums.tsx';
import { StatusTrack } from './status-track.tsx';
import { Timeline } from './timeline.tsx';
import './order-page.css';

const retryMs = 3_000;

/** An order as it goes: what the shop tells of it is shown as it happens. */
export default function OrderPage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(OrderPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  // Each event has the order as it is then, which goes into the cache and so onto the page.
  useSubscription(OrderChangedDocument, { variables: { orderId: id }, ignoreResults: true });
  const order = data?.order;
  const isAway = !order && error !== undefined;
  // Who has just bought does not have to find out by themselves that the page works again.
  useEffect(() => {
    if (!isAway) return;
    const timer = setTimeout(() => void refetch(), retryMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isAway, refetch]);
  if (order) return <Shown order={order} />;
  return (
    <Page title="Order">
      {loading ? (
        <Skeleton height={8} count={3} />
      ) : error ? (
        <Away what="This order" onRetry={() => void refetch()} />
      ) : (
        <Empty title="There is no such order">
          <p>
            Or it is not yours. <Link to={paths.account}>Your orders</Link> are in your account.
          </p>
        </Empty>
      )}
    </Page>
  );
}

type Order = NonNullable<OrderPageQuery['order']>;

function Shown({ order }: { readonly order: Order }): ReactNode {
  const progress = unmask<OrderProgressFragment>(order);
  return (
    <Page title={`Order ${order.number}`}>
      <p className="small quiet">
        <Link to={paths.account}>Account</Link> / placed {formatMoment(order.placedAt)}
      </p>
      <h1>Order {order.number}</h1>
      <div className="stack">
        <StatusTrack status={progress.status} isSent={isSent(progress.lines)} />
        <WaitNotice wait={progress.wait} />
        <OrderOutcome order={progress} />
      </div>
      <div className="with-summary">
        <div className="stack" data-gap="large">
          <Slot name="OrderDownloads" data={{}} of={{ orderId: order.id }} isPaid={isConfirmed(progress.status)} />
          <Slot name="OrderParcels" data={progress} />
          <Timeline entries={progress.timelineEntries.nodes} />
          <OrderLines order={order} />
          <Slot name="BuyAgain" data={order} label={`Buy again what was in ${order.number}`} />
        </div>
        <section className="card stack" aria-label="Summary">
          <OrderSums totals={order.totals} />
          <Slot name="OrderPayments" data={progress} />
          <GoesTo order={order} />
          <CancelOrder order={progress} />
        </section>
      </div>
    </Page>
  );
}
