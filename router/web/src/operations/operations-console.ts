import { lazyPage, type ServicePages } from '@agora/kit-ui';

/** The console of the system as a whole: it is no service's, so the shell has it. */
export const operationsConsole = {
  path: 'operations',
  title: 'Operations',
  roles: ['SUPPORT', 'ADMIN'],
  page: lazyPage(() => import('./operations-page.tsx')),
} satisfies NonNullable<ServicePages['consoles']>[number];
