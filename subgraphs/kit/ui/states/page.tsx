import type { ReactNode } from 'react';
import { useTitle } from './use-title.ts';

interface PageProps {
  /** In the browser's tab. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What every page stands in. */
export function Page({ title, children }: PageProps): ReactNode {
  useTitle(title);
  return <div className="page">{children}</div>;
}
