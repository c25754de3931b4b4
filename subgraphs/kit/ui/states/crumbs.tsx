import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface CrumbsProps {
  readonly trail: readonly { readonly to: string; readonly text: string }[];
}

/** The way from the front page to here. */
export function Crumbs({ trail }: CrumbsProps): ReactNode {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="crumbs">
        {trail.map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
