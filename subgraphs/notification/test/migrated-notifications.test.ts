import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { orderId, shipped } from './events.ts';
import { notificationsOf } from './notifications-of.ts';
import { ada, startNotification } from './start-notification.ts';

const migrations = join(import.meta.dirname, '../migrations');
const event = '018f0000-0000-7000-8000-0000000000e1';

const before = `
  insert into mailbox values ('${ada.id}', 1, 1);
  insert into notification (id, recipient_id, event_id, channel, sequence, category, title, body, order_id, sent_at) values
    (gen_random_uuid(), '${ada.id}', '${event}', 'IN_APP', 1, 'DELIVERY', 'Order A-1 is on its way', 'Follow "it".', '${orderId}', now());
`;

it('what was sent when words were kept reads as it did, and is not sent again', async () => {
  await using database = await createDatabaseBefore(migrations, '0001_messages_without_words');
  await database.run(before);
  await using shop = await startNotification(database);

  await shop.tell(shipped(), { id: event });

  expect(await notificationsOf(shop.as(ada), ada.id)).toMatchObject({
    unreadNotificationCount: 1,
    notifications: {
      nodes: [
        {
          category: 'DELIVERY',
          title: 'Order A-1 is on its way',
          body: 'Follow "it".',
          isRead: false,
          order: { id: orderId },
        },
      ],
    },
  });
});
