import { ButtonLink, Empty, Page, paths } from '@agora/kit-ui';
import type { ReactNode } from 'react';

export function NotFound(): ReactNode {
  return (
    <Page title="Not found">
      <Empty title="There is nothing here">
        <p>The address may have a typing error, or what was here has moved.</p>
        <ButtonLink to={paths.home}>To the front page</ButtonLink>
      </Empty>
    </Page>
  );
}
