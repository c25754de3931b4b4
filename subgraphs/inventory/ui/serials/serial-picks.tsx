import { skipToken, useQuery } from '@apollo/client/react';
import { Away, Button, entered, Field, Skeleton } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { OrderToPickDocument } from '../generated/serials-console.ts';
import { PickForm } from './pick-form.tsx';

/** Finds the order that pieces are picked for. */
export function SerialPicks(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const number = parameters.get('order') ?? '';
  const { data, loading, refetch } = useQuery(
    OrderToPickDocument,
    number === '' ? skipToken : { variables: { number }, fetchPolicy: 'network-only' },
  );
  return (
    <>
      <Form
        className="row"
        aria-label="Find an order"
        onSubmit={(event) => {
          event.preventDefault();
          setParameters({ part: 'picks', order: entered(event.currentTarget, ['order']).order.trim() });
        }}
      >
        <Field label="Order number" name="order" key={number} defaultValue={number} isRequired />
        <Button type="submit">Find</Button>
      </Form>
      {number === '' ? (
        <p className="quiet">Where nobody says which pieces leave, those do that came in first.</p>
      ) : loading ? (
        <Skeleton height={5} />
      ) : data?.order ? (
        <PickForm key={data.order.id} orderId={data.order.id} number={data.order.number} />
      ) : data ? (
        <p className="quiet">There is no order {number}.</p>
      ) : (
        <Away what="The order" onRetry={() => void refetch()} />
      )}
    </>
  );
}
