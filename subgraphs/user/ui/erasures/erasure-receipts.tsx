import { Badge, formatMoment } from '@agora/kit-ui';
import type { ReactNode } from 'react';

interface ErasureReceiptsProps {
  readonly receipts: readonly { readonly service: string; readonly receivedAt: string }[];
  /** Names of the services that have not said yet that nothing is left. */
  readonly missing: readonly string[];
}

/** Which services have nothing of a person any more. */
export function ErasureReceipts({ receipts, missing }: ErasureReceiptsProps): ReactNode {
  return (
    <ul className="stack" data-gap="small" aria-label="Receipts">
      {receipts.map(({ service, receivedAt }) => (
        <li key={service} className="row" data-apart="">
          <span>{service}</span>
          <Badge tone="positive">Nothing left since {formatMoment(receivedAt)}</Badge>
        </li>
      ))}
      {missing.map((service) => (
        <li key={service} className="row" data-apart="">
          <span>{service}</span>
          <Badge>Not yet</Badge>
        </li>
      ))}
    </ul>
  );
}
