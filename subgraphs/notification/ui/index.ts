import { lazyPage, type ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';
import { NotificationBell } from './account/notification-bell.tsx';

const AccountNotifications = lazy(async () => ({
  default: (await import('./account/account-notifications.tsx')).AccountNotifications,
}));

export const notificationPages = {
  pages: [],
  consoles: [
    {
      path: 'webhooks',
      title: 'Webhooks',
      roles: ['VENDOR', 'SUPPORT', 'ADMIN'],
      page: lazyPage(() => import('./webhooks/webhooks-console.tsx')),
      detail: lazyPage(() => import('./webhooks/webhook-page.tsx')),
    },
  ],
  slots: { AccountNotifications, NotificationBell },
} satisfies ServicePages;
