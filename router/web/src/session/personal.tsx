import { paths, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Waiting } from '../pages/waiting.tsx';

/** A page for those who are signed in; others are led to the sign-in page, and back. */
export function Personal({ children }: { readonly children: ReactNode }): ReactNode {
  const { status } = useSession();
  const { pathname, search } = useLocation();
  if (status === 'unknown') return <Waiting />;
  if (status === 'known') return children;
  return <Navigate to={`${paths.signIn}?to=${encodeURIComponent(pathname + search)}`} replace />;
}
