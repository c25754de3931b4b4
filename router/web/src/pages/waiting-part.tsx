import { Skeleton } from '@agora/kit-ui';
import type { ReactNode } from 'react';

/** While the code of what a page is about is on its way. */
export function WaitingPart(): ReactNode {
  return (
    <div className="stack">
      <Skeleton height={3} />
      <Skeleton height={16} />
    </div>
  );
}
