import { useQuery } from '@apollo/client/react';
import { Away, Chips, Empty, Pager, Skeleton, unmask } from '@agora/kit-ui';
import type { DeliveryStatus, ParcelTaskFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ParcelsConsoleDocument } from '../generated/parcels-console.ts';
import { ParcelTask } from './parcel-task.tsx';
import './parcels-console.css';

const undone = ['SCHEDULED', 'DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY'] as const satisfies DeliveryStatus[];
const options = [
  { value: 'all', text: 'All', statuses: undone },
  { value: 'warehouse', text: 'Pick up', statuses: ['SCHEDULED'] },
  { value: 'depot', text: 'Depot', statuses: ['DISPATCHED', 'IN_TRANSIT'] },
  { value: 'tour', text: 'On tour', statuses: ['OUT_FOR_DELIVERY'] },
] as const;

/** The parcels of a courier's depot that are not handed over yet, those that are expected first in front: made for a phone. */
export default function ParcelsConsole(): ReactNode {
  const [parameters] = useSearchParams();
  const chosen = options.find(({ value }) => value === parameters.get('where')) ?? options[0];
  const { data, loading, refetch } = useQuery(ParcelsConsoleDocument, {
    variables: { where: { status: { oneOf: [...chosen.statuses] } }, after: parameters.get('after') },
    fetchPolicy: 'network-only',
  });
  const parcels = data?.deliveries;
  return (
    <section className="stack parcels-console" aria-labelledby="parcels">
      <h1 id="parcels">Parcels</h1>
      <Chips label="Where" name="where" value={chosen.value} options={options} />
      {parcels && parcels.nodes.length > 0 ? (
        <ul className="stack">
          {parcels.nodes.map((ref) => {
            const parcel = unmask<ParcelTaskFragment>(ref);
            return (
              <li key={parcel.id} className="card">
                <ParcelTask parcel={parcel} />
              </li>
            );
          })}
        </ul>
      ) : loading ? (
        <Skeleton height={9} count={3} />
      ) : parcels ? (
        <Empty isPart title="Nothing to do here">
          <p>Parcels come here as soon as their orders are paid.</p>
        </Empty>
      ) : (
        <Away what="The parcels" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={parcels?.pageInfo} />
    </section>
  );
}
