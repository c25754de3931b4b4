import { type ReactNode, useEffect } from 'react';

interface PageProps {
  /** In the browser's tab. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What every page stands in. */
export function Page({ title, children }: PageProps): ReactNode {
  useEffect(() => {
    document.title = `${title} · Agora`;
  }, [title]);
  return <div className="page">{children}</div>;
}
