import { Badge } from '@agora/kit-ui';
import type { CountQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';

export type CountLine = NonNullable<CountQuery['stockCountLines']>['nodes'][number];

/** What the books say of goods, how many there are, and by how many they differ. */
export function CountLines({ lines }: { readonly lines: readonly CountLine[] }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Goods of this count">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="end">
              By the books
            </th>
            <th scope="col" className="end">
              Counted
            </th>
            <th scope="col" className="end">
              Different
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.variant?.id ?? index}>
              <td>
                {line.variant?.title ?? 'Unknown'} <span className="small quiet number">{line.variant?.sku}</span>
              </td>
              <td className="end number" data-label="By the books">
                {line.expected}
              </td>
              <td className="end number" data-label="Counted">
                {line.counted}
              </td>
              <td className="end number" data-label="Different">
                <Difference line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Difference({ line: { variance, correctedSince, supersededAt } }: { readonly line: CountLine }): ReactNode {
  if (supersededAt) return <Badge tone="warning">Counted later elsewhere</Badge>;
  if (variance === null) return null;
  return (
    <>
      {signed(variance)}
      {correctedSince === 0 ? null : <span className="small quiet"> ({signed(correctedSince)} booked since)</span>}
    </>
  );
}

const signed = (number: number): string =>
  number === 0
    ? '0'
    : number < 0
      ? `−${Math.abs(number).toLocaleString('en-US')}`
      : `+${number.toLocaleString('en-US')}`;
