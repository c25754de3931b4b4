import { eventually } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { registered, shipped } from './events.ts';
import { notificationsOf } from './notifications-of.ts';
import { ada, bob, type NotificationShop, startNotification } from './start-notification.ts';

const RECEIVED = 'subscription { notificationReceived { title } }';

const start = 'Welcome to Agora, start';

/** Only what is sent from now on is received, so something is sent until the first of it arrives. */
async function listen(shop: NotificationShop) {
  const received = shop.as(ada).subscribe(RECEIVED);
  const first = received.next();
  await eventually(async () => {
    await shop.tell(registered('start'));
    await Promise.race([first, Promise.reject(new Error('nothing was received yet'))]);
  });
  return received;
}

async function readTitles(received: Awaited<ReturnType<typeof listen>>, count: number): Promise<string[]> {
  const titles: string[] = [];
  while (titles.length < count) {
    const { value } = await received.next();
    const { title } = value.data.notificationReceived;
    if (title !== start) titles.push(title);
  }
  return titles;
}

it('sends the viewer each new notification, and nobody else’s', async () => {
  await using shop = await startNotification();
  await shop.tell(registered('before'));
  const received = await listen(shop);

  await shop.tell(registered('Bob', bob.id));
  await shop.tell(registered('Ada'));
  await shop.tell(shipped());
  const titles = await readTitles(received, 2);
  await received.return?.();

  expect(titles).toEqual(['Welcome to Agora, Ada', 'Order A-1 is on its way']);
});

it('keeps the order of many that are sent at once, and skips none', async () => {
  await using shop = await startNotification();
  const received = await listen(shop);
  const told = Array.from({ length: 90 }, (_, index) => registered(`number ${index}`));

  const telling = Promise.all(told.map((event) => shop.tell(event)));
  const titles = await readTitles(received, told.length);
  await telling;
  await received.return?.();

  const { notifications } = await notificationsOf(shop.as(ada), ada.id, { first: 90 });
  expect(titles.toReversed()).toEqual(notifications.nodes.map(({ title }: { title: string }) => title));
});

it('lets go of a subscription that nobody reads any more', async () => {
  await using shop = await startNotification();
  const received = shop.as(ada).subscribe(RECEIVED);
  const waiting = received.next();

  await received.return?.();

  expect(await waiting).toMatchObject({ done: true });
});

it('is for those who logged in', async () => {
  await using shop = await startNotification();

  const { value } = await shop.guest.subscribe(RECEIVED).next();

  expect(value.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});
