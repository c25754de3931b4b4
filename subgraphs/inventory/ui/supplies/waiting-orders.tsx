import { useQuery } from '@apollo/client/react';
import { Away, counted, formatDay, Pager, paths, Skeleton, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { WaitingOrdersDocument } from '../generated/waiting-orders.ts';

/** What orders wait for, longest first. */
export function WaitingOrders(): ReactNode {
  const [parameters] = useSearchParams();
  const { roles } = useSession();
  const { data, loading, refetch } = useQuery(WaitingOrdersDocument, {
    // Vendors may not read orders, and who may not is kept waiting for one that might be about to come.
    variables: { after: parameters.get('after'), readsOrders: roles.some((role) => role === 'ADMIN') },
    fetchPolicy: 'network-only',
  });
  const waiting = data?.stockBackorders;
  if (!waiting)
    return loading ? <Skeleton height={3} count={4} /> : <Away what="The list" onRetry={() => void refetch()} />;
  if (waiting.nodes.length === 0) return <p className="quiet">No order waits for goods.</p>;
  return (
    <>
      <p className="quiet number">{counted(waiting.totalCount, 'line')}</p>
      <div className="table-frame" tabIndex={0} role="group" aria-label="Orders that wait for goods">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">What</th>
              <th scope="col">Expected</th>
              <th scope="col" className="end">
                Missing
              </th>
            </tr>
          </thead>
          <tbody>
            {waiting.nodes.map(({ order, variant, outstandingQuantity, expectedAt }, index) => (
              <tr key={`${order?.id ?? ''} ${variant?.id ?? index.toString()}`}>
                <td>{order?.number ? <Link to={paths.consoleOrder(order.id)}>{order.number}</Link> : 'An order'}</td>
                <td className="number">{variant?.sku ?? 'Unknown'}</td>
                <td data-label="Expected">{expectedAt ? formatDay(expectedAt) : 'Nobody knows'}</td>
                <td className="end number">{outstandingQuantity}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager pageInfo={waiting.pageInfo} />
    </>
  );
}
