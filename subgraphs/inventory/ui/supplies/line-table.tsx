import type { ReactNode } from 'react';

/** Goods of one kind that are on their way. */
export interface Line {
  readonly sku: string;
  readonly quantity: number;
  readonly received: number;
  readonly outstanding: number;
}

interface LineTableProps {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** What of goods on their way is here, and what is not. */
export function LineTable({ label, lines }: LineTableProps): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="end">
              In all
            </th>
            <th scope="col" className="end">
              Here
            </th>
            <th scope="col" className="end">
              Missing
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ sku, quantity, received, outstanding }) => (
            <tr key={sku}>
              <td className="number">{sku}</td>
              <td className="end number" data-label="In all">
                {quantity}
              </td>
              <td className="end number" data-label="Here">
                {received}
              </td>
              <td className="end number" data-label="Missing">
                {outstanding}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
