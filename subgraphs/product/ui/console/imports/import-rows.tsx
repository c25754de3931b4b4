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
              <th scope="col">What of it</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, slug, field, message }) => (
              <tr key={row}>
                <td className="end number" data-label="Row">
                  {row}
                </td>
                <td>{slug}</td>
                <td>{field}</td>
                <td className="text">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
