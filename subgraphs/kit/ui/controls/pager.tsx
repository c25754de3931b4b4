import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ButtonLink } from './button.tsx';

interface PagerProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined;
}

/** The way through a list whose page stands in the address, as `after`. */
export function Pager({ pageInfo }: PagerProps): ReactNode {
  const [parameters] = useSearchParams();
  const isFirst = !parameters.has('after');
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  if (isFirst && next === null) return null;
  return (
    <nav className="row" aria-label="Pages">
      {isFirst ? null : (
        <ButtonLink look="quiet" to={addressWith(parameters, null)}>
          First page
        </ButtonLink>
      )}
      {next === null ? null : (
        <ButtonLink look="quiet" to={addressWith(parameters, next)}>
          Next page
        </ButtonLink>
      )}
    </nav>
  );
}

function addressWith(parameters: URLSearchParams, after: string | null): string {
  const changed = new URLSearchParams(parameters);
  if (after === null) changed.delete('after');
  else changed.set('after', after);
  return `?${changed.toString()}`;
}
