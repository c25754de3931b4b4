import { skipToken, useQuery } from '@apollo/client/react';
import { Away, Button, entered, Field, Skeleton, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { ReturnedOrderDocument } from '../generated/returns.ts';
import { GoodsOfOrder } from './goods-of-order.tsx';

/** What customers send back, to be put on a shelf or written off. */
export function Returns(): ReactNode {
  const { roles } = useSession();
  const [parameters, setParameters] = useSearchParams();
  const number = parameters.get('order') ?? '';
  const { data, loading, refetch } = useQuery(
    ReturnedOrderDocument,
    number === '' ? skipToken : { variables: { number }, fetchPolicy: 'network-only' },
  );
  // Whose order it is, others may not know.
  if (!roles.includes('ADMIN')) return <p className="quiet">Staff of the shop book what comes back.</p>;
  return (
    <>
      <Form
        className="row"
        aria-label="Find an order"
        onSubmit={(event) => {
          event.preventDefault();
          setParameters({ part: 'returns', order: entered(event.currentTarget, ['order']).order.trim() });
        }}
      >
        <Field label="Order number" name="order" key={number} defaultValue={number} isRequired />
        <Button type="submit">Find</Button>
      </Form>
      {number === '' ? (
        <p className="quiet">Goods that come back are sold again, or written off.</p>
      ) : loading ? (
        <Skeleton height={5} />
      ) : data?.order ? (
        <GoodsOfOrder
          key={data.order.id}
          orderId={data.order.id}
          number={data.order.number}
          warehouses={(data.warehouses ?? []).filter(({ isOpen }) => isOpen)}
        />
      ) : data ? (
        <p className="quiet">There is no order {number}.</p>
      ) : (
        <Away what="The order" onRetry={() => void refetch()} />
      )}
    </>
  );
}
