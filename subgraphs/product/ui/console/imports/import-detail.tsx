import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import {
  Away,
  Badge,
  Button,
  Chips,
  Empty,
  failureOf,
  formatMoment,
  newKey,
  OutcomeNotice,
  Pager,
  paths,
  Skeleton,
  unmask,
  useAttempt,
  words,
} from '@agora/kit-ui';
import type { ImportDetailQuery, ImportStateFragment, ProductImportOutcome } from '@agora/schema/operations';
import { type ReactNode, useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import {
  ImportDetailDocument,
  ImportProgressDocument,
  ProductImportCancelDocument,
} from '../../generated/import-detail.ts';
import { keepAsFile, useAskService } from './ask-service.ts';
import { formatNames } from './file-types.ts';
import { ImportRows } from './import-rows.tsx';
import { isUnderWay, toneOfImport } from './import-tone.ts';
import './imports.css';

const outcomes = [
  { value: 'REFUSED', text: 'Refused' },
  { value: 'CREATED', text: 'New' },
  { value: 'UPDATED', text: 'Changed' },
  { value: 'UNCHANGED', text: 'Unchanged' },
  { value: 'SKIPPED', text: 'Passed over' },
] as const satisfies readonly { value: ProductImportOutcome; text: string }[];

/** One file, how far it is, and what became of each of its rows. */
export default function ImportDetail(): ReactNode {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const outcome = outcomes.find(({ value }) => value === parameters.get('outcome'))?.value ?? 'REFUSED';
  const { data, error, loading, refetch } = useQuery(ImportDetailDocument, {
    variables: { id, outcomes: [outcome], after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  // Each step goes into the cache and so onto the page.
  useSubscription(ImportProgressDocument, { variables: { importId: id }, ignoreResults: true });
  const found = data?.productImport;
  const isOver = found ? !isUnderWay(unmask<ImportStateFragment>(found).status) : undefined;
  useEffect(() => {
    if (isOver) refetch().catch(() => undefined);
  }, [isOver, refetch]);
  if (!found) {
    if (loading) return <Skeleton height={8} count={2} />;
    return error ? (
      <Away what="This import" onRetry={() => void refetch()} />
    ) : (
      <Empty title="There is no such import">
        <p>They are forgotten after 30 days.</p>
      </Empty>
    );
  }
  return (
    <section className="stack" aria-labelledby="import">
      <State found={unmask<ImportStateFragment>(found)} />
      <Chips label="Rows" name="outcome" value={outcome} options={outcomes} />
      <ImportRows rows={found.rows.nodes} total={found.rows.totalCount} />
      <Pager pageInfo={found.rows.pageInfo} />
    </section>
  );
}

export type ImportRow = NonNullable<ImportDetailQuery['productImport']>['rows']['nodes'][number];

function State({ found }: { readonly found: ImportStateFragment }): ReactNode {
  const { id, format, isDryRun, status, rowCount, createdAt } = found;
  const { createdCount, updatedCount, unchangedCount, refusedCount, skippedCount } = found;
  const done = createdCount + updatedCount + unchangedCount + refusedCount + skippedCount;
  const [cancel] = useMutation(ProductImportCancelDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const ask = useAskService();
  const onCancel = () =>
    attempt(async () => {
      const { data, error } = await cancel({ variables: { input: { importId: id, idempotencyKey: newKey() } } });
      return failureOf(data?.productImportCancel, error);
    });
  const onReport = () =>
    attempt(async () => {
      const { response, fault } = await ask(`/imports/${id}/rows`);
      if (response) await keepAsFile(response, `import-${id}.csv`);
      return fault;
    });
  const counts = [
    [isDryRun ? 'Would be new' : 'New', createdCount],
    [isDryRun ? 'Would change' : 'Changed', updatedCount],
    ['Unchanged', unchangedCount],
    ['Refused', refusedCount],
    ['Passed over', skippedCount],
  ] as const;
  return (
    <>
      <p className="small quiet">
        <Link to={paths.consoleImports}>Import and export</Link>
      </p>
      <div className="row" data-apart="">
        <h1 id="import">{isDryRun ? 'A check of a file' : 'An import'}</h1>
        <Badge tone={toneOfImport(status)}>{words(status)}</Badge>
      </div>
      <p className="quiet">
        {formatNames[format]}, {formatMoment(createdAt)}
      </p>
      {isUnderWay(status) ? (
        <>
          <label className="import-progress">
            <span className="small quiet number">
              {done.toLocaleString('en-US')} of {rowCount.toLocaleString('en-US')} rows
            </span>
            <progress value={done} max={Math.max(rowCount, 1)} />
          </label>
          <p className="small quiet">It goes on by itself: you may leave this page.</p>
        </>
      ) : (
        <p>{endings[status] ?? ''}</p>
      )}
      <dl className="import-counts">
        {counts.map(([text, count]) => (
          <div key={text}>
            <dt className="small quiet">{text}</dt>
            <dd className="number">{count.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
      <OutcomeNotice outcome={outcome} done="Done." />
      <div className="row">
        <Button look="quiet" isPending={isBusy} onPress={() => void onReport()}>
          Fetch the report as CSV
        </Button>
        {isUnderWay(status) ? (
          <Button look="link" isPending={isBusy} onPress={() => void onCancel()}>
            End it
          </Button>
        ) : null}
      </div>
    </>
  );
}

const endings: Readonly<Record<string, string>> = {
  COMPLETED: 'All rows are done.',
  REJECTED: 'Nothing was written, as some row is refused. Mend the file and send it again.',
  CANCELLED:
    'Somebody ended it; what it wrote stays. Sent again, the file goes on where it was: what is there already stays as it is.',
  FAILED:
    'It could not go on, and that was not the fault of the file. Send it again: what is there already stays as it is.',
};
