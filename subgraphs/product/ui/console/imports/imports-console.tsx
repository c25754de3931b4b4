import { useQuery } from '@apollo/client/react';
import { Away, Badge, counted, Empty, formatMoment, Pager, paths, Skeleton, unmask, words } from '@agora/kit-ui';
import type { ImportsConsoleQuery, ImportStateFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ImportsConsoleDocument } from '../../generated/imports-console.ts';
import { ExportForm } from './export-form.tsx';
import { formatNames } from './file-types.ts';
import { ImportForm } from './import-form.tsx';
import { toneOfImport } from './import-tone.ts';
import './imports.css';

/** Products that come and go as files. */
export default function ImportsConsole(): ReactNode {
  const [parameters] = useSearchParams();
  const { data, loading, refetch } = useQuery(ImportsConsoleDocument, {
    variables: { after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const imports = data?.productImports;
  return (
    <section className="stack" data-gap="large" aria-labelledby="imports">
      <h1 id="imports">Import and export</h1>
      <ImportForm categories={data?.categories ?? null} />
      <section className="stack" aria-labelledby="past-imports">
        <h2 id="past-imports">Imports of the last 30 days</h2>
        {imports && imports.nodes.length > 0 ? (
          <ImportTable nodes={imports.nodes} />
        ) : loading ? (
          <Skeleton height={3} count={3} />
        ) : imports ? (
          <Empty isPart title="No file has come yet">
            <p>Check one first: it says what would become of each row, and writes nothing.</p>
          </Empty>
        ) : (
          <Away what="The imports" onRetry={() => void refetch()} />
        )}
        <Pager pageInfo={imports?.pageInfo} />
      </section>
      <section className="stack" aria-labelledby="exports">
        <h2 id="exports">Export</h2>
        <ExportForm categories={data?.categories ?? null} />
      </section>
    </section>
  );
}

type Nodes = NonNullable<ImportsConsoleQuery['productImports']>['nodes'];

function ImportTable({ nodes }: { readonly nodes: Nodes }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Imports">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">State</th>
            <th scope="col" className="end">
              Rows
            </th>
            <th scope="col" className="end">
              Refused
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => {
            const { id, format, isDryRun, status, rowCount, refusedCount, createdAt } =
              unmask<ImportStateFragment>(node);
            return (
              <tr key={id}>
                <td>
                  <Link to={paths.consoleImport(id)}>{formatMoment(createdAt)}</Link>
                  <br />
                  <span className="small quiet">
                    {formatNames[format]}
                    {isDryRun ? ', checked only' : ''}
                  </span>
                </td>
                <td>
                  <Badge tone={toneOfImport(status)}>{words(status)}</Badge>
                </td>
                <td className="end number">{counted(rowCount, 'row')}</td>
                <td className="end number" data-label="Refused">
                  {refusedCount.toLocaleString('en-US')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
