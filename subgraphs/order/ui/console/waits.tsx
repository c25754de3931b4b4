import { formatDay } from '@agora/kit-ui';
import type { ReactNode } from 'react';

/** That an order waits for goods, for staff. */
export function Waits({ expectedAt }: { readonly expectedAt: string | null }): ReactNode {
  return (
    <p className="small quiet">
      Waits for goods, {expectedAt === null ? 'no date is known' : `expected from ${formatDay(expectedAt)}`}
    </p>
  );
}
