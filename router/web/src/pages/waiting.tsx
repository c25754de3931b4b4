import { Page } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { WaitingPart } from './waiting-part.tsx';

/** While the code of a page is on its way. */
export function Waiting(): ReactNode {
  return (
    <Page title="One moment">
      <WaitingPart />
    </Page>
  );
}
