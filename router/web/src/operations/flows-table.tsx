import type { ReactNode } from 'react';
import { type FlowFacts, shortType } from './operations-facts.ts';

/** Who tells whom what, and how far behind each is. */
export function FlowsTable({ flows }: { readonly flows: readonly FlowFacts[] }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Events between services">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Not taken</th>
            <th scope="col">Events</th>
          </tr>
        </thead>
        <tbody>
          {flows.map(({ from, to, types, waiting }) => (
            <tr key={`${from} ${to}`}>
              <td data-label="From">{from}</td>
              <td data-label="To">{to}</td>
              <td className="number" data-label="Not taken">
                {waiting}
              </td>
              <td className="small quiet operations-types">{types.map(shortType).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
