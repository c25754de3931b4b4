import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';
import { NotificationBell } from './account/notification-bell.tsx';

const AccountNotifications = lazy(async () => ({
  default: (await import('./account/account-notifications.tsx')).AccountNotifications,
}));

export const notificationPages = {
  pages: [],
  slots: { AccountNotifications, NotificationBell },
} satisfies ServicePages;
