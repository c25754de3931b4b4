import { skipToken, useSubscription } from '@apollo/client/react';
import { type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { StockLineFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { StockChangedDocument } from '../generated/stock-changed.ts';
import { KitParts } from './kit-parts.tsx';
import { NotifyMe } from './notify-me.tsx';
import { StockBadge } from './stock-badge.tsx';

/** How many there are; it counts while somebody looks. */
export function StockLine({ data }: SlotProps<'StockLine'>): ReactNode {
  const variant = unmaskDeferred<StockLineFragment>(data);
  const { id, availability, kitParts } = variant;
  // Each event has the variant as it is then, which goes into the cache and so onto the page.
  useSubscription(
    StockChangedDocument,
    id === undefined ? skipToken : { variables: { variantIds: [id] }, ignoreResults: true },
  );
  return (
    <>
      <p role="status">
        <StockBadge data={variant} />
      </p>
      {id !== undefined && availability?.status === 'OUT_OF_STOCK' ? <NotifyMe variantId={id} /> : null}
      {kitParts ? <KitParts parts={kitParts} /> : null}
    </>
  );
}
