import { formatMoment, paths, words } from '@agora/kit-ui';
import type { StockLedgerQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Movement = NonNullable<StockLedgerQuery['stockMovements']>['nodes'][number];

interface MovementTableProps {
  readonly movements: readonly Movement[];
  /** Whether it has to be said what moved. */
  readonly isOfAll: boolean;
}

export function MovementTable({ movements, isOfAll }: MovementTableProps): ReactNode {
  if (movements.length === 0) return <p className="quiet">Nothing was moved yet.</p>;
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Movements of stock">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">When</th>
            {isOfAll ? <th scope="col">What</th> : null}
            <th scope="col">Where</th>
            <th scope="col">What happened</th>
            <th scope="col">For or by</th>
            <th scope="col" className="end">
              There
            </th>
            <th scope="col" className="end">
              Put aside
            </th>
          </tr>
        </thead>
        <tbody>
          {movements.map((movement) => (
            <tr key={movement.id}>
              <td className="number">{formatMoment(movement.movedAt)}</td>
              {isOfAll ? <td className="number">{movement.variant?.sku ?? 'Unknown'}</td> : null}
              <td>{movement.warehouse.name}</td>
              <td>
                {words(movement.kind)}
                {movement.reason ? <span className="quiet">, {words(movement.reason).toLowerCase()}</span> : null}
              </td>
              <td>
                <Cause movement={movement} />
              </td>
              <td className="end number" data-label="There">
                {changeText(movement.onHandChange)}
              </td>
              <td className="end number" data-label="Put aside">
                {changeText(movement.reservedChange)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** For whom, or by whom. Vendors are told of an order no more than that it is one. */
function Cause({ movement: { order, replenishmentOrder, movedBy } }: { readonly movement: Movement }): ReactNode {
  if (order) return order.number ? <Link to={paths.consoleOrder(order.id)}>{order.number}</Link> : 'An order';
  if (replenishmentOrder) return `Supply ${replenishmentOrder.number ?? ''}`;
  return movedBy?.displayName ?? (movedBy ? 'Somebody' : '');
}

function changeText(change: number): string {
  if (change === 0) return '';
  return change > 0 ? `+${change.toLocaleString('en-US')}` : `−${Math.abs(change).toLocaleString('en-US')}`;
}
