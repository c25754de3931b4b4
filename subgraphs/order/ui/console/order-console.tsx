import { useQuery, useSubscription } from '@apollo/client/react';
import { Away, Badge, Empty, formatMoment, paths, Skeleton, Slot, unmask, useTitle, words } from '@agora/kit-ui';
import type { OrderConsoleQuery, OrderProgressFragment, OrderStateFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { OrderConsoleDocument, OrderStateChangedDocument } from '../generated/order-console.ts';
import { isSent } from '../order/is-sent.ts';
import { OrderSums } from '../order/order-sums.tsx';
import { Timeline } from '../order/timeline.tsx';
import { toneOf } from '../order/tone-of.ts';
import { WhereTo } from '../order/where-to.tsx';
import { CancelByStaff } from './cancel-by-staff.tsx';
import { LineList } from './line-list.tsx';
import { Waits } from './waits.tsx';
import '../order/order-page.css';
import { SaidBesides } from '../order/said-besides.tsx';
import './order-console.css';

/** One order as staff see it, as it goes: whose it is, what became of each line, and what can be done about it. */
export default function OrderConsole(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(OrderConsoleDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  useTitle(data?.order ? `Order ${data.order.number}` : undefined);
  useSubscription(OrderStateChangedDocument, { variables: { orderId: id }, ignoreResults: true });
  if (data?.order) return <Shown order={data.order} />;
  if (loading) return <Skeleton height={8} count={3} />;
  if (error) return <Away what="This order" onRetry={() => void refetch()} />;
  return <Empty title="There is no such order" />;
}

type Order = NonNullable<OrderConsoleQuery['order']>;

function Shown({ order }: { readonly order: Order }): ReactNode {
  const state = unmask<OrderStateFragment>(order);
  const progress = unmask<OrderProgressFragment>(state);
  // Of one that was cancelled whole, its parcels were.
  const isParcelled = order.requiresShipping && (isSent(progress.lines) || progress.status === 'CANCELLED');
  return (
    <section className="stack" aria-labelledby="order">
      <p className="small quiet">
        <Link to={`${paths.console}/orders`}>Orders</Link> / placed {formatMoment(order.placedAt)}
      </p>
      <div className="row">
        <h1 id="order">Order {order.number}</h1>
        <Badge tone={toneOf(progress.status)}>{words(progress.status)}</Badge>
        <Badge>Payment: {words(progress.paymentStatus).toLowerCase()}</Badge>
        <Badge>
          {isParcelled ? `Parcels: ${words(progress.fulfilmentStatus).toLowerCase()}` : 'No shipping needed'}
        </Badge>
      </div>
      {progress.wait ? <Waits expectedAt={progress.wait.expectedAt} /> : null}
      <div className="with-summary order-console">
        <div className="stack" data-gap="large">
          <LineList lines={order.lines} />
          <Timeline entries={progress.timelineEntries.nodes} isDated />
          <Slot name="OrderParcels" data={progress} />
        </div>
        <section className="card stack" aria-label="Summary">
          <div>
            <h2>Customer</h2>
            <p>
              {order.customer ? (
                <Link to={paths.consoleUser(order.customer.id)}>{order.customer.displayName}</Link>
              ) : (
                'A guest'
              )}
            </p>
            <p className="small quiet">{order.customer?.email ?? order.guestEmail}</p>
          </div>
          <OrderSums totals={order.totals} />
          <Slot name="OrderPayments" data={progress} />
          <Slot name="OrderRefunds" data={state} />
          <div>
            <WhereTo order={order} />
          </div>
          <SaidBesides order={order} />
          <CancelByStaff order={progress} outcome={state.cancellationRequest?.outcome} />
        </section>
      </div>
    </section>
  );
}
