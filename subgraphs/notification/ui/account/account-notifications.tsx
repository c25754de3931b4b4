import { useMutation } from '@apollo/client/react';
import { Away, Button, formatMoment, newKey, paths, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { AccountNotificationsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { MarkAllReadDocument } from '../generated/mark-all-read.ts';
import { Preferences } from './preferences.tsx';
import './account-notifications.css';

/** What the shop told somebody, the last first. */
export function AccountNotifications({ data }: SlotProps<'AccountNotifications'>): ReactNode {
  const { notifications, unreadNotificationCount, notificationPreferences } =
    unmaskDeferred<AccountNotificationsFragment>(data);
  const [markAll, { loading }] = useMutation(MarkAllReadDocument, { refetchQueries: 'active' });
  return (
    <section className="stack" aria-labelledby="notifications">
      <div className="row" data-apart="">
        <h2 id="notifications">News</h2>
        {unreadNotificationCount ? (
          <Button
            look="link"
            isDisabled={loading}
            onPress={() => void markAll({ variables: { input: { idempotencyKey: newKey() } } })}
          >
            Mark all as read
          </Button>
        ) : null}
      </div>
      {!notifications ? (
        <Away what="Your news" />
      ) : notifications.totalCount === 0 ? (
        <p className="quiet">Nothing yet. What happens to your orders is told here.</p>
      ) : (
        <ul className="notifications">
          {notifications.nodes.map(({ id, title, body, isRead, sentAt, order }) => (
            <li key={id} data-unread={!isRead || undefined}>
              <p>{order ? <Link to={paths.order(order.id)}>{title}</Link> : title}</p>
              <p className="small quiet">{body}</p>
              <p className="small quiet number">{formatMoment(sentAt)}</p>
            </li>
          ))}
        </ul>
      )}
      {notificationPreferences ? <Preferences preferences={notificationPreferences} /> : null}
    </section>
  );
}
