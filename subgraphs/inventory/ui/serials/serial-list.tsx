import { useQuery } from '@apollo/client/react';
import { Away, Button, counted, Empty, entered, Field, Pager, Select, Skeleton, unmask, words } from '@agora/kit-ui';
import type { SerialCardFragment, StockSerialStatus } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { SerialsDocument } from '../generated/serials-console.ts';
import { SerialCard } from './serial-card.tsx';

const any = '';
const statuses: readonly { readonly value: StockSerialStatus | typeof any; readonly text: string }[] = [
  { value: any, text: 'Any' },
  ...(['IN_STOCK', 'PICKED', 'IN_TRANSIT', 'SOLD', 'WRITTEN_OFF', 'UNTRACKED'] as const).map((value) => ({
    value,
    text: words(value),
  })),
];

/** Finds pieces by what stands on them, where they are, and in which warehouse. */
export function SerialList(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const number = parameters.get('number') ?? '';
  const warehouseId = parameters.get('warehouse') ?? any;
  const variantId = parameters.get('variant') ?? any;
  const wanted = statuses.find(({ value }) => value === parameters.get('status'))?.value ?? any;
  const [status, setStatus] = useState(wanted);
  const [place, setPlace] = useState(warehouseId);
  const { data, loading, refetch } = useQuery(SerialsDocument, {
    variables: {
      where: {
        ...(number !== '' && { number }),
        ...(warehouseId !== any && { warehouseId }),
        ...(variantId !== any && { variantId }),
        ...(wanted !== any && { status: { eq: wanted } }),
      },
      after: parameters.get('after'),
    },
    fetchPolicy: 'cache-and-network',
  });
  const pieces = data?.stockSerials;
  const warehouses = (data?.warehouses ?? []).map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <Form
        className="row"
        aria-label="Find pieces"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = entered(event.currentTarget, ['number']).number.trim();
          setParameters({
            ...(typed !== '' && { number: typed }),
            ...(status !== any && { status }),
            ...(place !== any && { warehouse: place }),
          });
        }}
      >
        <Field label="Serial number" name="number" key={number} defaultValue={number} />
        <Select label="Where it is" value={status} options={statuses} onChange={setStatus} />
        <Select
          label="Warehouse"
          value={place}
          options={[{ value: any, text: 'Any' }, ...warehouses]}
          onChange={setPlace}
        />
        <Button type="submit">Find</Button>
      </Form>
      <p className="quiet number">{pieces ? counted(pieces.totalCount, 'piece') : ''}</p>
      {pieces && pieces.nodes.length > 0 ? (
        <ul className="stack">
          {pieces.nodes.map((ref) => {
            const piece = unmask<SerialCardFragment>(ref);
            return (
              <li key={piece.id} className="card stack">
                <SerialCard piece={piece} isOpen={pieces.totalCount === 1 || parameters.get('piece') === piece.id} />
              </li>
            );
          })}
        </ul>
      ) : loading ? (
        <Skeleton height={4} count={4} />
      ) : pieces ? (
        <Empty isPart title="No such pieces">
          <p className="quiet">Under Stock, goods are tracked by serial number once somebody says so.</p>
        </Empty>
      ) : (
        <Away what="The pieces" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={pieces?.pageInfo} />
    </>
  );
}
