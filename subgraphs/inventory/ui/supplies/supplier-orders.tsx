import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, Pager, Select, Skeleton, unmask, words } from '@agora/kit-ui';
import type { ReplenishmentStatus, SupplierOrderCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { SupplierOrdersDocument } from '../generated/supplies-console.ts';
import { SupplierOrder } from './supplier-order.tsx';

const statuses = [
  'DRAFT',
  'ORDERED',
  'PARTLY_RECEIVED',
  'RECEIVED',
  'CANCELLED',
] as const satisfies ReplenishmentStatus[];
const options = [
  { value: '', text: 'All' },
  { value: 'late', text: 'Late' },
  ...statuses.map((value) => ({ value, text: words(value) })),
] as const;

/** Orders to suppliers, newest first. */
export function SupplierOrders(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const chosen = options.find(({ value }) => value === parameters.get('status'))?.value ?? '';
  const where = chosen === '' ? null : chosen === 'late' ? { isLate: true } : { status: { eq: chosen } };
  const { data, loading, refetch } = useQuery(SupplierOrdersDocument, {
    variables: { where, after: parameters.get('after') },
    fetchPolicy: 'network-only',
  });
  const orders = data?.replenishmentOrders;
  return (
    <>
      <div className="row" data-apart="">
        <p className="quiet number">{orders ? counted(orders.totalCount, 'order') : ''}</p>
        <Select
          label="Status"
          value={chosen}
          options={options}
          onChange={(status) => setParameters(status === '' ? {} : { status })}
        />
      </div>
      {orders && orders.nodes.length > 0 ? (
        <ul className="stack">
          {orders.nodes.map((ref) => {
            const order = unmask<SupplierOrderCardFragment>(ref);
            return (
              <li key={order.id} className="card stack">
                <SupplierOrder order={order} />
              </li>
            );
          })}
        </ul>
      ) : loading ? (
        <Skeleton height={9} count={3} />
      ) : orders ? (
        <Empty isPart title="No such orders" />
      ) : (
        <Away what="The orders" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={orders?.pageInfo} />
    </>
  );
}
