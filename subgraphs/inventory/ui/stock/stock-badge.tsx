import { Badge, formatDay, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { StockBadgeFragment, StockStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type Availability = NonNullable<StockBadgeFragment['availability']>;

const tones = {
  IN_STOCK: 'positive',
  LOW_STOCK: 'warning',
  BACKORDER: 'warning',
  PREORDER: 'warning',
  OUT_OF_STOCK: 'danger',
} as const satisfies Record<StockStatus, string>;

/** How many there are, as was known when the page was asked for. */
export function StockBadge({ data }: SlotProps<'StockBadge'>): ReactNode {
  const { availability, requiresShipping } = unmaskDeferred<StockBadgeFragment>(data);
  // There is always more of what is in no parcel, such as a service or a download.
  if (requiresShipping === false) return <Badge tone="positive">Always available</Badge>;
  if (!availability) return <Badge>Stock unknown at the moment</Badge>;
  return <Badge tone={tones[availability.status]}>{textOf(availability)}</Badge>;
}

function textOf({ status, available, restockAt }: Availability): string {
  if (status === 'OUT_OF_STOCK') return restockAt ? `Sold out, expected ${formatDay(restockAt)}` : 'Sold out';
  if (status === 'BACKORDER')
    return `Order now, sent ${restockAt ? `about ${formatDay(restockAt)}` : 'when it is back'}`;
  if (status === 'PREORDER') return `Order now, sent ${restockAt ? `about ${formatDay(restockAt)}` : 'when it is out'}`;
  return status === 'LOW_STOCK' ? `Only ${String(available)} left` : `${available.toLocaleString('en-US')} in stock`;
}
