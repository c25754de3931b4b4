import { Badge, counted, formatDay, formatMoment, words } from '@agora/kit-ui';
import type { ErasuresConsoleQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { ErasureReceipts } from './erasure-receipts.tsx';

interface OneErasureProps {
  readonly erasure: NonNullable<ErasuresConsoleQuery['erasures']>['nodes'][number];
}

/** One erasure, by the id of an account that is gone once it is done. */
export function OneErasure({ erasure }: OneErasureProps): ReactNode {
  const { userId, status, requestedAt, dueAt, waitsForOrders, endedAt, receipts, missing } = erasure;
  const isTold = status === 'ERASING' || status === 'DONE';
  return (
    <li className="card stack">
      <div className="row" data-apart="">
        <p>
          Account <code>{userId}</code>
        </p>
        <Badge tone={status === 'DONE' ? 'positive' : 'plain'}>{words(status)}</Badge>
      </div>
      <p className="small quiet">
        Asked for {formatMoment(requestedAt)},{' '}
        {endedAt === null
          ? waitsForOrders
            ? 'waits for orders'
            : `due ${formatDay(dueAt)}`
          : `ended ${formatMoment(endedAt)}`}
      </p>
      {isTold ? (
        <details open={status === 'ERASING'}>
          <summary>{counted(receipts.length, 'receipt')}</summary>
          <ErasureReceipts receipts={receipts} missing={missing} />
        </details>
      ) : null}
    </li>
  );
}
