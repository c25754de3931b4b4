import { counted, paths } from '@agora/kit-ui';
import type { LotOrdersQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Touched = NonNullable<LotOrdersQuery['stockLotOrders']>['nodes'][number];

interface LotOrdersProps {
  readonly orders: readonly Touched[];
  readonly totalCount: number;
}

/** Who is touched when a lot is called back. */
export function LotOrders({ orders, totalCount }: LotOrdersProps): ReactNode {
  if (orders.length === 0) return <p className="quiet">No order has pieces of it.</p>;
  return (
    <>
      <p className="quiet number">
        {counted(totalCount, 'order')}
        {totalCount > orders.length ? `, the first ${orders.length.toString()} of them here` : ''}
      </p>
      <div className="table-frame" tabIndex={0} role="group" aria-label="Orders that have pieces of it">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Customer</th>
              <th scope="col" className="end">
                Put aside
              </th>
              <th scope="col" className="end">
                Left for it
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map(({ order, reservedQuantity, committedQuantity }, index) => (
              <tr key={order?.id ?? index}>
                <td className="number">
                  {order?.number ? <Link to={paths.consoleOrder(order.id)}>{order.number}</Link> : 'An order'}
                </td>
                <td>{order?.customer?.displayName}</td>
                <td className="end number" data-label="Put aside">
                  {reservedQuantity}
                </td>
                <td className="end number" data-label="Left for it">
                  {committedQuantity}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
