import { useQuery } from '@apollo/client/react';
import { Away, formatMoment, paths, Skeleton, useSession, words } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SerialHistoryDocument } from '../generated/serials-console.ts';

interface SerialHistoryProps {
  readonly number: string;
  readonly variantId: string | undefined;
}

/** What became of a piece, the latest first. */
export function SerialHistory({ number, variantId }: SerialHistoryProps): ReactNode {
  const { roles } = useSession();
  const { data, loading, refetch } = useQuery(SerialHistoryDocument, {
    variables: { number, variantId: variantId ?? null },
    fetchPolicy: 'network-only',
  });
  const history = data?.stockSerial?.history;
  if (!history) {
    return loading ? <Skeleton height={3} /> : <Away what="What became of it" onRetry={() => void refetch()} />;
  }
  return (
    <ol className="stack">
      {history.map(({ kind, at, warehouse, order, stockTransfer }, index) => (
        <li key={index}>
          {words(kind)} <span className="quiet">{warehouse.name}</span>
          {order && roles.includes('ADMIN') ? (
            <>
              {' '}
              <Link to={paths.consoleOrder(order.id)}>The order</Link>
            </>
          ) : null}
          {stockTransfer ? <span className="quiet number"> {stockTransfer.number}</span> : null}{' '}
          <span className="small quiet">{formatMoment(at)}</span>
        </li>
      ))}
    </ol>
  );
}
