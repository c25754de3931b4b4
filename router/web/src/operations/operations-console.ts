import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';

/** The console of the system as a whole: it is no service's, so the shell has it. */
export const operationsConsole = {
  path: 'operations',
  title: 'Operations',
  roles: ['SUPPORT', 'ADMIN'],
  page: lazy(() => import('./operations-page.tsx')),
} satisfies NonNullable<ServicePages['consoles']>[number];
