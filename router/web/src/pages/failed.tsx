import { Button, Empty, Page } from '@agora/kit-ui';
import type { ReactNode } from 'react';

/** Where a page cannot be shown, for instance because its code could not be fetched. */
export function Failed(): ReactNode {
  return (
    <Page title="Something went wrong">
      <Empty title="This page cannot be shown">
        <p>The connection may be broken, or there is a newer version of the shop.</p>
        <Button onPress={() => location.reload()}>Load it again</Button>
      </Empty>
    </Page>
  );
}
