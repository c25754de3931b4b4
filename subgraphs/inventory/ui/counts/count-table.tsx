import { Badge, formatDay, paths, words } from '@agora/kit-ui';
import type { CountSummaryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { countTone } from './count-tone.ts';

/** Counts, each a way to its page. */
export function CountTable({ counts }: { readonly counts: readonly CountSummaryFragment[] }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Counts">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Count</th>
            <th scope="col">Where</th>
            <th scope="col">Began</th>
            <th scope="col" className="end">
              Counted
            </th>
            <th scope="col" className="end">
              Different
            </th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ id, number, warehouse, startedAt, lineCount, countedCount, differentCount, status }) => (
            <tr key={id}>
              <td className="number">
                <Link to={`${paths.console}/counts/${id}`}>{number}</Link>
              </td>
              <td>{warehouse.name}</td>
              <td>{formatDay(startedAt)}</td>
              <td className="end number" data-label="Counted">
                {countedCount.toLocaleString('en-US')} of {lineCount.toLocaleString('en-US')}
              </td>
              <td className="end number" data-label="Different">
                {differentCount}
              </td>
              <td>
                <Badge tone={countTone[status]}>{words(status)}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
