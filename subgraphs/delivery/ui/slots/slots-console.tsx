import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, Skeleton, unmask } from '@agora/kit-ui';
import type { SlotRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { SlotsConsoleDocument } from '../generated/slots-console.ts';
import { ClosedDays } from './closed-days.tsx';
import { SlotForm } from './slot-form.tsx';
import { SlotRow } from './slot-row.tsx';

/** When couriers come to doors, and on which days they do not, for those who run deliveries. */
export default function SlotsConsole(): ReactNode {
  const { data, loading, refetch } = useQuery(SlotsConsoleDocument, { fetchPolicy: 'cache-and-network' });
  const slots = data?.deliverySlots;
  const closedDays = data?.deliveryClosedDays;
  const onChanged = () => void refetch();
  return (
    <section className="stack" aria-labelledby="delivery-slots">
      <h1 id="delivery-slots">Delivery slots</h1>
      <p className="quiet">
        Customers whose address a depot serves choose one of its slots with the shipping option. What is booked stays
        when a slot is changed.
      </p>
      <SlotForm onMade={onChanged} />
      <p className="quiet number">{slots ? counted(slots.length, 'slot') : ''}</p>
      {slots?.length === 0 ? (
        <Empty title="No slots yet" isPart>
          <p>Parcels come within the days of their shipping option.</p>
        </Empty>
      ) : slots ? (
        <div className="table-frame" tabIndex={0} role="group" aria-label="Delivery slots">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Depot</th>
                <th scope="col">Option</th>
                <th scope="col">When</th>
                <th scope="col" className="end">
                  Parcels a day
                </th>
                <th scope="col">Booked</th>
                <th scope="col">Status</th>
              </tr>
            </thead>
            <tbody>
              {slots.map((ref) => {
                const slot = unmask<SlotRowFragment>(ref);
                return <SlotRow key={slot.id} slot={slot} />;
              })}
            </tbody>
          </table>
        </div>
      ) : loading ? (
        <Skeleton height={3} count={6} />
      ) : (
        <Away what="The slots" onRetry={onChanged} />
      )}
      {closedDays ? <ClosedDays days={closedDays} onChanged={onChanged} /> : null}
    </section>
  );
}
