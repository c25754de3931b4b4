import { useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { consoles } from '../composition.ts';
import { isShown } from './is-shown.ts';

/** Leads to the first console of somebody's roles. */
export function ConsoleHome(): ReactNode {
  const session = useSession();
  const first = consoles.find((each) => isShown(each, session));
  return first ? <Navigate to={first.path} replace /> : null;
}
