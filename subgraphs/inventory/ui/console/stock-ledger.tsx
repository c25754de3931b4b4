import { useQuery } from '@apollo/client/react';
import { Away, counted, Pager, Skeleton, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { StockLedgerDocument } from '../generated/stock-ledger.ts';
import { MovementTable } from './movement-table.tsx';

interface StockLedgerProps {
  /** Of all goods when left out. */
  readonly variantId?: string;
}

/** What moved stock, the latest first: how many, why, for whom and by whom. */
export function StockLedger({ variantId }: StockLedgerProps): ReactNode {
  const [parameters] = useSearchParams();
  const { roles } = useSession();
  const { data, loading, refetch } = useQuery(StockLedgerDocument, {
    variables: {
      where: variantId === undefined ? null : { variantId },
      first: variantId === undefined ? 25 : 10,
      after: parameters.get('after'),
      // Vendors may not, and who may not is kept waiting for an order that might be about to come.
      readsOrders: roles.some((role) => role === 'SUPPORT' || role === 'ADMIN'),
    },
    fetchPolicy: 'cache-and-network',
  });
  const movements = data?.stockMovements;
  return (
    <section className="stack" aria-label="Movements">
      <div className="row" data-apart="">
        <h2>What moved</h2>
        <p className="quiet number">{movements ? counted(movements.totalCount, 'movement') : ''}</p>
      </div>
      {movements ? (
        <MovementTable movements={movements.nodes} isOfAll={variantId === undefined} />
      ) : loading ? (
        <Skeleton height={2} count={4} />
      ) : (
        <Away what="The movements" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={movements?.pageInfo} />
    </section>
  );
}
