import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, Pager, Skeleton, unmask } from '@agora/kit-ui';
import type { TransferCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { TransfersDocument } from '../generated/transfers-console.ts';
import { TransferSend } from '../transfers/transfer-send.tsx';
import { TransferCard } from './transfer-card.tsx';

/** Goods between warehouses, latest first. */
export function Transfers(): ReactNode {
  const [parameters] = useSearchParams();
  const { data, loading, refetch } = useQuery(TransfersDocument, {
    variables: { where: null, after: parameters.get('after') },
    fetchPolicy: 'network-only',
  });
  const transfers = data?.stockTransfers;
  return (
    <>
      <TransferSend />
      <p className="quiet number">{transfers ? counted(transfers.totalCount, 'transfer') : ''}</p>
      {transfers && transfers.nodes.length > 0 ? (
        <ul className="stack">
          {transfers.nodes.map((ref) => {
            const transfer = unmask<TransferCardFragment>(ref);
            return (
              <li key={transfer.id} className="card stack">
                <TransferCard transfer={transfer} />
              </li>
            );
          })}
        </ul>
      ) : loading ? (
        <Skeleton height={9} count={3} />
      ) : transfers ? (
        <Empty isPart title="Nothing was sent yet" />
      ) : (
        <Away what="The transfers" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={transfers?.pageInfo} />
    </>
  );
}
