import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Button, entered, Field, formatMoment, Notice, Select } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { LatestOrdersDocument, OrderToFollowDocument } from '../generated/operations-page.ts';
import { PurchaseHops } from './purchase-hops.tsx';
import type { Happening } from './use-operations.ts';

/** One purchase, hop by hop: the last one unless another is chosen or named. */
export function FollowPurchase({ happenings }: { readonly happenings: readonly Happening[] }): ReactNode {
  const { data } = useQuery(LatestOrdersDocument, { fetchPolicy: 'cache-and-network', pollInterval: 5_000 });
  const [find] = useLazyQuery(OrderToFollowDocument, { fetchPolicy: 'network-only' });
  const [chosen, choose] = useState<string>();
  const [fault, setFault] = useState<string>();
  const orders = data?.orders?.nodes ?? [];
  const orderId = chosen ?? orders[0]?.id;
  const options = orders.map(({ id, number, placedAt }) => ({
    value: id,
    text: `${number}, ${formatMoment(placedAt)}`,
  }));
  const named = orderId !== undefined && !orders.some(({ id }) => id === orderId);
  return (
    <div className="stack">
      <div className="row">
        {orderId === undefined ? null : (
          <Select
            label="Order"
            value={orderId}
            options={named ? [{ value: orderId, text: 'The one that was found' }, ...options] : options}
            onChange={choose}
          />
        )}
        <form
          className="row"
          aria-label="Follow another order"
          onSubmit={(event) => {
            event.preventDefault();
            const number = entered(event.currentTarget, ['number']).number.trim();
            void find({ variables: { number } }).then((found) => {
              const id = found.data?.order?.id;
              setFault(id === undefined ? `There is no order ${number}.` : undefined);
              if (id !== undefined) choose(id);
            });
          }}
        >
          <Field label="Order number" name="number" isRequired />
          <Button type="submit" look="quiet">
            Follow
          </Button>
        </form>
      </div>
      {fault === undefined ? null : <Notice tone="warning">{fault}</Notice>}
      {orderId === undefined ? (
        <p className="quiet">There is no order yet.</p>
      ) : (
        <PurchaseHops key={orderId} orderId={orderId} happenings={happenings} />
      )}
    </div>
  );
}
