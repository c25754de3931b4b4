import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, Pager, Select, Skeleton, words } from '@agora/kit-ui';
import type { ErasureStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ErasuresConsoleDocument } from '../generated/erasures-console.ts';
import { OneErasure } from './one-erasure.tsx';

const statuses = ['SCHEDULED', 'CLOSING', 'ERASING', 'DONE', 'CANCELLED'] as const satisfies readonly ErasureStatus[];
const options = [{ value: '', text: 'All' }, ...statuses.map((value) => ({ value, text: words(value) }))];

/** People who asked to be erased, for staff: how far that is, and which services have said that nothing is left. */
export default function ErasuresConsole(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const status = statuses.find((each) => each === parameters.get('status'));
  const { data, loading, refetch } = useQuery(ErasuresConsoleDocument, {
    variables: { where: status ? { status: { eq: status } } : null, first: 25, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const erasures = data?.erasures;
  return (
    <section className="stack" aria-labelledby="erasures">
      <h1 id="erasures">Erasures</h1>
      <div className="row" data-apart="">
        <p className="quiet number">{erasures ? counted(erasures.totalCount, 'erasure') : ''}</p>
        <Select
          label="Status"
          value={status ?? ''}
          options={options}
          onChange={(chosen) => setParameters(chosen === '' ? {} : { status: chosen })}
        />
      </div>
      {erasures ? (
        erasures.nodes.length === 0 ? (
          <Empty title="Nobody has asked for that" isPart />
        ) : (
          <ul className="stack">
            {erasures.nodes.map((erasure) => (
              <OneErasure key={erasure.id} erasure={erasure} />
            ))}
          </ul>
        )
      ) : loading ? (
        <Skeleton height={5} count={4} />
      ) : (
        <Away what="The erasures" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={erasures?.pageInfo} />
    </section>
  );
}
