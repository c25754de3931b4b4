import { Page, Skeleton } from '@agora/kit-ui';
import type { ReactNode } from 'react';

/** While the code of a page is on its way. */
export function Waiting(): ReactNode {
  return (
    <Page title="One moment">
      <div className="stack">
        <Skeleton height={3} />
        <Skeleton height={16} />
      </div>
    </Page>
  );
}
