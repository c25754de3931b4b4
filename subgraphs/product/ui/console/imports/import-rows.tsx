import { counted, Empty } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import type { ImportRow } from './import-detail.tsx';

interface ImportRowsProps {
  readonly rows: readonly ImportRow[];
  readonly total: number;
}

/** Rows of a file, each with what is amiss with it. */
export function ImportRows({ rows, total }: ImportRowsProps): ReactNode {
  if (rows.length === 0) return <Empty isPart title="None" />;
  return (
    <>
      <p className="quiet number">{counted(total, 'row')}</p>
      <div className="table-frame" tabIndex={0} role="group" aria-label="Rows of the file">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="end">
                Row
              </th>
              <th scope="col">Product</th>
              <th scope="col">What is amiss</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, slug, faults, hasMoreFaults }) => (
              <tr key={row}>
                <td className="end number" data-label="Row">
                  {row}
                </td>
                <td>{slug}</td>
                <td className="text">
                  <Faults faults={faults} hasMore={hasMoreFaults} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface FaultsProps {
  readonly faults: ImportRow['faults'];
  readonly hasMore: boolean;
}

/** All of them at once, so that a file is mended in one go. */
function Faults({ faults, hasMore }: FaultsProps): ReactNode {
  if (faults.length === 0) return null;
  return (
    <ul className="import-faults">
      {faults.map(({ column, code, message }, index) => (
        // One column may have the same fault of several variants, and nothing else tells them apart.
        <li key={index}>
          {column === '' ? null : <strong>{column}</strong>} {message} <code className="small quiet">{code}</code>
        </li>
      ))}
      {hasMore ? <li className="quiet">And more: only the first {faults.length} are told.</li> : null}
    </ul>
  );
}
