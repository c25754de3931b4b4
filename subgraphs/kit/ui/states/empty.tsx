import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  /** Whether it is a part of a page that has a heading of its own. */
  readonly isPart?: boolean;
  readonly children?: ReactNode;
}

/** Where there is nothing to show: why, and what to do. */
export function Empty({ title, isPart = false, children }: EmptyProps): ReactNode {
  return (
    <div className="empty">
      {isPart ? <h2>{title}</h2> : <h1>{title}</h1>}
      {children}
    </div>
  );
}
