import { useQuery } from '@apollo/client/react';
import { Away, Badge, counted, formatMoment, formatMoney, Pager, paths, Select, Skeleton, words } from '@agora/kit-ui';
import type { OrdersConsoleQuery, OrderStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { OrdersConsoleDocument } from '../generated/orders-console.ts';
import { toneOf } from '../order/tone-of.ts';
import { FindOrder } from './find-order.tsx';
import { Waits } from './waits.tsx';

const statuses = ['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED'] as const;
const options = [
  { value: '', text: 'All' },
  ...statuses.map((value) => ({ value, text: words(value) })),
] satisfies readonly { value: OrderStatus | ''; text: string }[];

/** All orders, for staff: found by number, or by how far they are. */
export default function OrdersConsole(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const status = statuses.find((each) => each === parameters.get('status')) ?? '';
  const after = parameters.get('after');
  const { data, loading, refetch } = useQuery(OrdersConsoleDocument, {
    variables: { where: status === '' ? null : { status: { eq: status } }, first: 25, after },
    fetchPolicy: 'cache-and-network',
  });
  const orders = data?.orders;
  return (
    <section className="stack" aria-labelledby="orders">
      <h1 id="orders">Orders</h1>
      <FindOrder />
      <div className="row" data-apart="">
        <p className="quiet number">{orders ? counted(orders.totalCount, 'order') : ''}</p>
        <Select
          label="Status"
          value={status}
          options={options}
          onChange={(chosen) => setParameters(chosen === '' ? {} : { status: chosen })}
        />
      </div>
      {orders ? (
        <OrderTable orders={orders} />
      ) : loading ? (
        <Skeleton height={3} count={6} />
      ) : (
        <Away what="The orders" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={orders?.pageInfo} />
    </section>
  );
}

function OrderTable({ orders }: { readonly orders: NonNullable<OrdersConsoleQuery['orders']> }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Orders">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Placed</th>
            <th scope="col">Customer</th>
            <th scope="col">Status</th>
            <th scope="col" className="end">
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.nodes.map(({ id, number, placedAt, customer, guestEmail, status, wait, totals }) => (
            <tr key={id}>
              <td>
                <Link to={paths.consoleOrder(id)}>{number}</Link>
              </td>
              <td className="number">{formatMoment(placedAt)}</td>
              <td>{customer?.displayName ?? guestEmail ?? 'Unknown'}</td>
              <td>
                <Badge tone={toneOf(status)}>{words(status)}</Badge>
                {wait ? <Waits expectedAt={wait.expectedAt} /> : null}
              </td>
              <td className="end number">{formatMoney(totals.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
