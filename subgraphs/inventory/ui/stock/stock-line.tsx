import { skipToken, useSubscription } from '@apollo/client/react';
import { Badge, formatDay, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { StockLineFragment, StockStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { StockChangedDocument } from '../generated/stock-changed.ts';
import { KitParts } from './kit-parts.tsx';
import { NotifyMe } from './notify-me.tsx';

type Availability = NonNullable<StockLineFragment['availability']>;

const tones = {
  IN_STOCK: 'positive',
  LOW_STOCK: 'warning',
  BACKORDER: 'warning',
  PREORDER: 'warning',
  OUT_OF_STOCK: 'danger',
} as const satisfies Record<StockStatus, string>;

/** How many there are; it counts while somebody looks. */
export function StockLine({ data }: SlotProps<'StockLine'>): ReactNode {
  const { id, availability, kitParts } = unmaskDeferred<StockLineFragment>(data);
  // Each event has the variant as it is then, which goes into the cache and so onto the page.
  useSubscription(
    StockChangedDocument,
    id === undefined ? skipToken : { variables: { variantIds: [id] }, ignoreResults: true },
  );
  return (
    <>
      <p role="status">
        {availability ? (
          <Badge tone={tones[availability.status]}>{textOf(availability)}</Badge>
        ) : (
          <Badge>Stock unknown at the moment</Badge>
        )}
      </p>
      {id !== undefined && availability?.status === 'OUT_OF_STOCK' ? <NotifyMe variantId={id} /> : null}
      {kitParts ? <KitParts parts={kitParts} /> : null}
    </>
  );
}

function textOf({ status, available, restockAt }: Availability): string {
  if (status === 'OUT_OF_STOCK') return restockAt ? `Sold out, expected ${formatDay(restockAt)}` : 'Sold out';
  if (status === 'BACKORDER')
    return `Order now, sent ${restockAt ? `about ${formatDay(restockAt)}` : 'when it is back'}`;
  if (status === 'PREORDER') return `Order now, sent ${restockAt ? `about ${formatDay(restockAt)}` : 'when it is out'}`;
  return status === 'LOW_STOCK' ? `Only ${String(available)} left` : `${available.toLocaleString('en-US')} in stock`;
}
