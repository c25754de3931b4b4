import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, Pager, Select, Skeleton, unmask, words } from '@agora/kit-ui';
import type { CountSummaryFragment, StockCountStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { CountsDocument } from '../generated/counts-console.ts';
import { CountStart } from './count-start.tsx';
import { CountTable } from './count-table.tsx';

const statuses = ['OPEN', 'APPROVED', 'CANCELLED'] as const satisfies StockCountStatus[];
const options = [{ value: '', text: 'All' }, ...statuses.map((value) => ({ value, text: words(value) }))] as const;

/** Counts of what lies in warehouses, latest first. */
export default function CountsConsole(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const chosen = options.find(({ value }) => value === parameters.get('status'))?.value ?? '';
  const { data, loading, refetch } = useQuery(CountsDocument, {
    variables: { where: chosen === '' ? null : { status: { eq: chosen } }, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const counts = data?.stockCounts;
  return (
    <section className="stack" aria-labelledby="counts">
      <h1 id="counts">Counts</h1>
      <CountStart warehouses={data?.warehouses ?? []} />
      <div className="row" data-apart="">
        <p className="quiet number">{counts ? counted(counts.totalCount, 'count') : ''}</p>
        <Select
          label="Status"
          value={chosen}
          options={options}
          onChange={(status) => setParameters(status === '' ? {} : { status })}
        />
      </div>
      {counts && counts.nodes.length > 0 ? (
        <CountTable counts={counts.nodes.map((one) => unmask<CountSummaryFragment>(one))} />
      ) : loading ? (
        <Skeleton height={3} count={4} />
      ) : counts ? (
        <Empty isPart title={chosen === '' ? 'Nothing was counted yet' : 'No such counts'} />
      ) : (
        <Away what="The counts" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={counts?.pageInfo} />
    </section>
  );
}
