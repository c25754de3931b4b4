import { notificationRead } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { created, registered, shipped } from './events.ts';
import { notificationsOf } from './notifications-of.ts';
import { ada, bob, type NotificationShop, startNotification } from './start-notification.ts';

const MARK_READ = /* GraphQL */ `
  mutation ($ids: [ID!]!) {
    notificationMarkRead(input: { notificationIds: $ids }) {
      notifications {
        id
        isRead
        readAt
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const MARK_ALL_READ = /* GraphQL */ `
  mutation {
    notificationMarkAllRead {
      markedCount
      userErrors {
        code
      }
    }
  }
`;

const NOTIFICATION = /* GraphQL */ `
  query ($id: ID!) {
    notification(id: $id) {
      title
    }
  }
`;

async function startWithNotifications(count: number) {
  const shop = await startNotification();
  for (let told = 0; told < count; told += 1) await shop.tell(registered(`Ada ${told + 1}`));
  const ids = await idsOf(shop);
  return { shop, ids, [Symbol.asyncDispose]: () => shop[Symbol.asyncDispose]() };
}

async function idsOf(shop: NotificationShop): Promise<string[]> {
  const { notifications } = await notificationsOf(shop.as(ada), ada.id);
  return notifications.nodes.map(({ id }: { id: string }) => id);
}

describe('reading notifications', () => {
  it('goes page by page in both directions, newest first', async () => {
    await using started = await startWithNotifications(3);
    const client = started.shop.as(ada);

    const first = await notificationsOf(client, ada.id, { first: 2 });
    const second = await notificationsOf(client, ada.id, { first: 2, after: first.notifications.pageInfo.endCursor });
    const back = await notificationsOf(client, ada.id, { last: 2, before: second.notifications.pageInfo.startCursor });

    expect(first.notifications).toMatchObject({
      nodes: [{ title: 'Welcome to Agora, Ada 3' }, { title: 'Welcome to Agora, Ada 2' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(second.notifications).toMatchObject({
      nodes: [{ title: 'Welcome to Agora, Ada 1' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect(back.notifications.nodes).toEqual(first.notifications.nodes);
  });

  it('counts them without showing any', async () => {
    await using started = await startWithNotifications(2);
    const { shop } = started;

    const own = await notificationsOf(shop.as(ada), ada.id, { first: 0 });
    const others = await notificationsOf(shop.as(bob), ada.id, { last: 0 });

    expect(own.notifications).toMatchObject({ nodes: [], totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(others.notifications).toMatchObject({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } });
  });

  it('is for the recipient alone', async () => {
    await using started = await startWithNotifications(1);
    const { shop, ids } = started;

    for (const client of [shop.guest, shop.as(bob), shop.as({ ...bob, roles: ['ADMIN'], scopes: ['user:read:any'] })]) {
      expect(await notificationsOf(client, ada.id)).toMatchObject({
        unreadNotificationCount: 0,
        notifications: { nodes: [] },
      });
      expect(await client.query(NOTIFICATION, { id: ids[0] })).toEqual({ notification: null });
    }
    expect(await shop.as(ada).query(NOTIFICATION, { id: ids[0] })).toMatchObject({
      notification: { title: 'Welcome to Agora, Ada 1' },
    });
  });

  it.each([
    ['an id that is none', NOTIFICATION, { id: 'first' }],
    ['an id that is none to mark', MARK_READ, { ids: ['first'] }],
  ])('answers %s as bad input', async (_, document, variables) => {
    await using shop = await startNotification();

    const answer = await shop.as(ada).execute(document, variables);

    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    ['a cursor of another list', { after: Buffer.from('["2026-01-01",""]').toString('base64url') }],
    ['a cursor larger than any', { after: Buffer.from(JSON.stringify(['9'.repeat(40)])).toString('base64url') }],
    ['a page of 101', { first: 101 }],
  ])('answers %s as bad input', async (_, page) => {
    await using shop = await startNotification();

    await expect(notificationsOf(shop.as(ada), ada.id, page)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('takes as many statements for a hundred users and a hundred notifications as for one', async () => {
    await using started = await startWithNotifications(3);
    const { shop, ids } = started;
    const ENTITIES = /* GraphQL */ `
      query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on User {
            unreadNotificationCount
            notifications {
              nodes {
                title
              }
            }
          }
          ... on Notification {
            title
          }
        }
      }
    `;
    const ask = (users: readonly string[], notifications: readonly string[]) =>
      shop.as(ada).query(ENTITIES, {
        representations: [
          ...users.map((id) => ({ __typename: 'User', id })),
          ...notifications.map((id) => ({ __typename: 'Notification', id })),
        ],
      });
    const strangers = Array.from({ length: 99 }, () => uuidv7());

    const forOne = await shop.statements(() => ask([ada.id], ids.slice(0, 1)));
    const forHundred = await shop.statements(() => ask([ada.id, ...strangers], [...ids, ...strangers.slice(0, 97)]));

    expect(forOne).toBe(3);
    expect(forHundred).toBe(3);
  });
});

describe('marking notifications as read', () => {
  it('marks those named and tells others of each that was unread', async () => {
    await using started = await startWithNotifications(3);
    const { shop, ids } = started;
    const [newest = '', middle = ''] = ids;
    await shop.as(ada).mutate(MARK_READ, { ids: [newest] });

    const answer = await shop.as(ada).mutate(MARK_READ, { ids: [newest.toUpperCase(), middle, middle] });

    expect(answer.notificationMarkRead).toMatchObject({
      notifications: [
        { id: newest, isRead: true },
        { id: middle, isRead: true },
      ],
      userErrors: [],
    });
    expect(await shop.emitted(notificationRead)).toMatchObject([
      { notificationId: newest, recipientId: ada.id },
      { notificationId: middle, recipientId: ada.id },
    ]);
    expect(await notificationsOf(shop.as(ada), ada.id)).toMatchObject({ unreadNotificationCount: 1 });
  });

  it('keeps the moment of the first reading', async () => {
    await using started = await startWithNotifications(1);
    const { shop, ids } = started;
    const first = await shop.as(ada).mutate(MARK_READ, { ids });
    shop.advance(60_000);

    const second = await shop.as(ada).mutate(MARK_READ, { ids });

    expect(second).toEqual(first);
    expect(await shop.emitted(notificationRead)).toHaveLength(1);
  });

  it('marks none when one is not there, or is somebody else’s', async () => {
    await using started = await startWithNotifications(1);
    const { shop, ids } = started;
    await shop.tell(registered('Bob', bob.id));
    const [bobs] = (await notificationsOf(shop.as(bob), bob.id)).notifications.nodes;

    for (const other of [uuidv7(), bobs.id]) {
      const answer = await shop.as(ada).mutate(MARK_READ, { ids: [...ids, other] });

      expect(answer.notificationMarkRead).toEqual({
        notifications: null,
        userErrors: [{ code: 'NOTIFICATION_NOT_FOUND', field: ['input', 'notificationIds', '1'] }],
      });
    }
    expect(await shop.emitted(notificationRead)).toEqual([]);
  });

  it.each([0, 101])('refuses %i at once', async (count) => {
    await using shop = await startNotification();

    const answer = await shop.as(ada).mutate(MARK_READ, { ids: Array.from({ length: count }, () => uuidv7()) });

    expect(answer.notificationMarkRead.userErrors).toEqual([
      { code: 'INVALID_COUNT', field: ['input', 'notificationIds'] },
    ]);
  });

  it('marks all that are the viewer’s', async () => {
    await using started = await startWithNotifications(3);
    const { shop } = started;
    await shop.tell(registered('Bob', bob.id));

    const first = await shop.as(ada).mutate(MARK_ALL_READ);
    const second = await shop.as(ada).mutate(MARK_ALL_READ);

    expect(first.notificationMarkAllRead).toEqual({ markedCount: 3, userErrors: [] });
    expect(second.notificationMarkAllRead).toEqual({ markedCount: 0, userErrors: [] });
    expect(await shop.emitted(notificationRead)).toHaveLength(3);
    expect(await notificationsOf(shop.as(bob), bob.id)).toMatchObject({ unreadNotificationCount: 1 });
  });

  it('counts right while more arrives', async () => {
    await using started = await startWithNotifications(5);
    const { shop } = started;

    const work = Array.from({ length: 5 }, () => [shop.as(ada).mutate(MARK_ALL_READ), shop.tell(shipped())]);
    await Promise.all(work.flat());

    const { unreadNotificationCount, notifications } = await notificationsOf(shop.as(ada), ada.id);
    const unread = notifications.nodes.filter(({ isRead }: { isRead: boolean }) => !isRead);
    expect(unreadNotificationCount).toBe(unread.length);
  });

  it('is for those who logged in', async () => {
    await using shop = await startNotification();
    await shop.tell(created());

    for (const [document, variables] of [[MARK_READ, { ids: [uuidv7()] }] as const, [MARK_ALL_READ, {}] as const]) {
      const answer = await shop.guest.execute(document, variables);

      expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });
});
