import { startMailServer } from '@agora/docker';
import { erasedPerson, type GraphqlClient } from '@agora/kit/testing';
import { userContact } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { mail, mailbox } from '../src/db/tables.ts';
import { backInStock, confirmed, shipped } from './events.ts';
import { notificationsOf } from './notifications-of.ts';
import { ada, bob, startNotification } from './start-notification.ts';
import { startWithMail } from './start-with-mail.ts';

const SET = /* GraphQL */ `
  mutation ($input: NotificationPreferenceSetInput!) {
    notificationPreferenceSet(input: $input) {
      preferences {
        category
        channel
        isOn
        isRequired
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const READ = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on User {
        notificationPreferences {
          category
          channel
          isOn
          isRequired
        }
      }
    }
  }
`;

interface Preference {
  readonly category: string;
  readonly channel: string;
  readonly isOn: boolean;
  readonly isRequired: boolean;
}

async function set(client: GraphqlClient, input: Readonly<Record<string, unknown>>) {
  return (await client.query(SET, { input })).notificationPreferenceSet;
}

async function preferencesOf(client: GraphqlClient, id: string): Promise<readonly Preference[]> {
  const { _entities } = await client.query(READ, { representations: [{ __typename: 'User', id }] });
  return _entities[0].notificationPreferences;
}

const named = (all: readonly Preference[]) => all.map(({ category, channel }) => `${category}:${channel}`);

describe('what somebody is told, and how', () => {
  it('is everything, until they switch it off', async () => {
    await using shop = await startNotification();

    const all = await preferencesOf(shop.as(ada), ada.id);

    expect(all).toHaveLength(12);
    expect(all.every(({ isOn }) => isOn)).toBe(true);
    expect(named(all.filter(({ isRequired }) => isRequired))).toEqual([
      'ORDER:EMAIL',
      'ACCOUNT:IN_APP',
      'ACCOUNT:EMAIL',
    ]);
  });

  it('is switched off and on by themselves alone, and nobody else sees it', async () => {
    await using shop = await startNotification();

    const { preferences } = await set(shop.as(ada), { category: 'STOCK', channel: 'EMAIL', isOn: false });
    await set(shop.as(ada), { category: 'STOCK', channel: 'EMAIL', isOn: false });

    expect(named(preferences.filter(({ isOn }: Preference) => !isOn))).toEqual(['STOCK:EMAIL']);
    expect(await preferencesOf(shop.as(ada), ada.id)).toEqual(preferences);
    expect(await preferencesOf(shop.as(bob), ada.id)).toEqual([]);
    expect((await preferencesOf(shop.as(bob), bob.id)).every(({ isOn }) => isOn)).toBe(true);

    await set(shop.as(ada), { category: 'STOCK', channel: 'EMAIL', isOn: true });
    expect((await preferencesOf(shop.as(ada), ada.id)).every(({ isOn }) => isOn)).toBe(true);
  });

  it.each([
    ['ACCOUNT', 'IN_APP'],
    ['ACCOUNT', 'EMAIL'],
    ['ORDER', 'EMAIL'],
  ])('cannot be without %s by %s', async (category, channel) => {
    await using shop = await startNotification();

    expect(await set(shop.as(ada), { category, channel, isOn: false })).toEqual({
      preferences: null,
      userErrors: [{ code: 'PREFERENCE_REQUIRED', field: ['input', 'isOn'] }],
    });
    expect(await preferencesOf(shop.as(ada), ada.id)).toContainEqual({
      category,
      channel,
      isOn: true,
      isRequired: true,
    });
  });

  it('is answered as the first time under the same key, and refused under that of another input', async () => {
    await using shop = await startNotification();
    const input = { category: 'STOCK', channel: 'EMAIL', isOn: false, idempotencyKey: 'one' };

    const first = await set(shop.as(ada), input);
    await set(shop.as(ada), { ...input, isOn: true, idempotencyKey: 'two' });

    expect(await set(shop.as(ada), input)).toEqual(first);
    expect(await set(shop.as(ada), { ...input, isOn: true })).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }],
    });
    expect((await set(shop.as(ada), { ...input, idempotencyKey: '' })).userErrors).toMatchObject([
      { code: 'INVALID_IDEMPOTENCY_KEY' },
    ]);
    expect((await preferencesOf(shop.as(ada), ada.id)).every(({ isOn }) => isOn)).toBe(true);
  });

  it('takes a login', async () => {
    await using shop = await startNotification();

    const input = { category: 'STOCK', channel: 'EMAIL', isOn: false };
    const { errors } = await shop.guest.execute(SET, { input });

    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('keeps what two switches do at once', async () => {
    await using shop = await startNotification();
    const off = (category: string) => set(shop.as(ada), { category, channel: 'IN_APP', isOn: false });

    await Promise.all([off('STOCK'), off('DELIVERY'), off('REVIEW'), off('PAYMENT'), off('ORDER')]);

    const all = await preferencesOf(shop.as(ada), ada.id);
    expect(all.filter(({ isOn }) => !isOn)).toHaveLength(5);
  });

  it('goes with the account', async () => {
    await using shop = await startNotification();
    await set(shop.as(ada), { category: 'STOCK', channel: 'EMAIL', isOn: false });

    await shop.given(({ personalData }) => personalData.erase(erasedPerson(ada.id)));

    expect(await shop.running.database.db.$count(mailbox)).toBe(0);
  });
});

describe('what was switched off', () => {
  it('is not told in the app, and everything else is', async () => {
    await using shop = await startNotification();
    await set(shop.as(ada), { category: 'DELIVERY', channel: 'IN_APP', isOn: false });

    await shop.tell(shipped());
    await shop.tell(confirmed());

    const { notifications, unreadNotificationCount } = await notificationsOf(shop.as(ada), ada.id);
    expect(unreadNotificationCount).toBe(1);
    expect(notifications.nodes).toMatchObject([{ category: 'ORDER' }]);
  });

  it('is not written by mail, even where the event came before it was', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);
    shop.answers(userContact, () => ({ email: 'ada@example.com', displayName: 'Ada', locale: 'en', isVerified: true }));
    await shop.tell(backInStock());
    await shop.tell(shipped(), { id: uuidv7() });
    await shop.tell(confirmed(), { id: uuidv7() });

    for (const category of ['STOCK', 'DELIVERY']) await set(shop.as(ada), { category, channel: 'EMAIL', isOn: false });
    await shop.runJob('send-mail');
    await shop.runJob('send-bulk-mail');

    expect(server.mails.map(({ subject }) => subject)).toEqual(['Order A-1 is confirmed']);
    const kept = await shop.running.database.db.select().from(mail);
    expect(kept.map(({ status }) => status).toSorted()).toEqual(['OBSOLETE', 'OBSOLETE', 'SENT']);
  });
});
