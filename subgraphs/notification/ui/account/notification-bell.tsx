import { skipToken, useQuery, useSubscription } from '@apollo/client/react';
import { paths, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { NotificationReceivedDocument, UnreadCountDocument } from '../generated/notification-bell.ts';

/** How much somebody was told that they have not read; it counts while they look. */
export function NotificationBell(): ReactNode {
  const { status } = useSession();
  const isKnown = status === 'known';
  const { data, refetch } = useQuery(UnreadCountDocument, isKnown ? {} : skipToken);
  useSubscription(
    NotificationReceivedDocument,
    isKnown ? { ignoreResults: true, onData: () => void refetch() } : skipToken,
  );
  const count = data?.me?.unreadNotificationCount ?? 0;
  if (!isKnown || count === 0) return null;
  return (
    <Link to={`${paths.account}#notifications`} className="cart-badge">
      <svg viewBox="0 0 24 24" width="21" height="21" aria-hidden="true">
        <path
          d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4"
          fill="none"
          stroke="currentcolor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="cart-badge-count number">
        {count}
        <span className="hidden-text"> unread notifications</span>
      </span>
    </Link>
  );
}
