import { useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { consoles } from '../composition.ts';

/** Leads to the first console of somebody's roles. */
export function ConsoleHome(): ReactNode {
  const { roles } = useSession();
  const first = consoles.find((each) => each.roles.some((role) => roles.includes(role)));
  return first ? <Navigate to={first.path} replace /> : null;
}
