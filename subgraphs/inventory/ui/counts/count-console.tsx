import { useQuery } from '@apollo/client/react';
import { Away, Badge, Chips, Empty, formatMoment, Pager, paths, Skeleton, unmask, words } from '@agora/kit-ui';
import type { CountSummaryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { CountDocument } from '../generated/count-console.ts';
import { CountEnd } from './count-end.tsx';
import { CountLines } from './count-lines.tsx';
import { CountSheet } from './count-sheet.tsx';
import { countTone } from './count-tone.ts';

const parts = [
  { value: 'all', text: 'All', where: null },
  { value: 'left', text: 'Not counted', where: { isCounted: false } },
  { value: 'different', text: 'Different', where: { isDifferent: true } },
] as const;

/** One count: what was counted is entered, what differs is seen, and booked. */
export default function CountConsole(): ReactNode {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const { value, where } = parts.find((part) => part.value === parameters.get('lines')) ?? parts[0];
  const { data, error, loading, refetch } = useQuery(CountDocument, {
    variables: { id, where, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const count = data?.stockCount ? unmask<CountSummaryFragment>(data.stockCount) : undefined;
  if (!count) {
    if (loading) return <Skeleton height={8} count={2} />;
    return error ? <Away what="This count" onRetry={() => void refetch()} /> : <Empty title="There is no such count" />;
  }
  const lines = data?.stockCountLines;
  return (
    <section className="stack" aria-labelledby="count">
      <p className="small quiet">
        <Link to={`${paths.console}/counts`}>Counts</Link> / {count.warehouse.name}, begun{' '}
        {formatMoment(count.startedAt)}
      </p>
      <div className="row">
        <h1 id="count">{count.number}</h1>
        <Badge tone={countTone[count.status]}>{words(count.status)}</Badge>
      </div>
      <p className="quiet number">
        {count.countedCount} of {count.lineCount} counted, {count.differentCount} different
      </p>
      {count.status === 'OPEN' ? <CountEnd count={count} /> : null}
      <Chips label="Lines" name="lines" value={value} options={parts} />
      {!lines ? (
        <Skeleton height={3} count={4} />
      ) : lines.nodes.length === 0 ? (
        <p className="quiet">No such goods.</p>
      ) : (
        <>
          <CountLines lines={lines.nodes} />
          {count.status === 'OPEN' ? (
            <CountSheet
              // What was typed belongs to these goods.
              key={lines.nodes.map(({ variant }) => variant?.id ?? '').join(' ')}
              countId={id}
              lines={lines.nodes}
            />
          ) : null}
        </>
      )}
      <Pager pageInfo={lines?.pageInfo} />
    </section>
  );
}
