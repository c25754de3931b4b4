import { paths } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form, useLocation, useSearchParams } from 'react-router';

/** Leads to what the words find. */
export function SearchBox(): ReactNode {
  const [parameters] = useSearchParams();
  const { pathname } = useLocation();
  const query = pathname === paths.search ? (parameters.get('q') ?? '') : '';
  return (
    <Form action={paths.search} role="search" className="search-box">
      <label htmlFor="search" className="hidden-text">
        Search the shop
      </label>
      <input id="search" key={query} name="q" type="search" placeholder="Search the shop" defaultValue={query} />
      <button type="submit" aria-label="Search">
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path
            d="M16.5 16.5L21 21M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z"
            fill="none"
            stroke="currentcolor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
      </button>
    </Form>
  );
}
