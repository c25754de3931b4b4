import { useLocation } from 'react-router';

/** The token of a mail's link. It stands behind the #, where no server sees it. */
export function useMailedToken(): string {
  const { hash } = useLocation();
  return new URLSearchParams(hash.slice(1)).get('token') ?? '';
}
