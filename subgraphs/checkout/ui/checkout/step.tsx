import type { ReactNode } from 'react';

/** One of the steps of a checkout. */
export function Step({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <li className="step stack">
      <h2>{title}</h2>
      {children}
    </li>
  );
}
