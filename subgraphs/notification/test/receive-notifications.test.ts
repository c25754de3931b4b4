import { eventually } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { registered, shipped } from './events.ts';
import { ada, bob, startNotification } from './start-notification.ts';

const RECEIVED = 'subscription { notificationReceived { title } }';

it('sends the viewer each new notification, in order, and nobody else’s', async () => {
  await using shop = await startNotification();
  await shop.tell(registered('Ada before'));
  const received = shop.as(ada).subscribe(RECEIVED);
  const first = received.next();
  // The subscription shows only what comes later, so something has to come until it is there.
  const greeting = await eventually(async () => {
    await shop.tell(registered('Ada'));
    return Promise.race([first, Promise.reject(new Error('not listening yet'))]);
  });
  expect(greeting.value.data.notificationReceived.title).toBe('Welcome to Agora, Ada');

  await shop.tell(registered('Bob', bob.id));
  const last = shop.tell(shipped());
  const titles = [];
  while (titles.at(-1) !== 'Order A-1 is on its way') {
    titles.push((await received.next()).value.data.notificationReceived.title);
  }
  await last;
  await received.return?.();

  expect(new Set(titles.slice(0, -1)).difference(new Set(['Welcome to Agora, Ada']))).toEqual(new Set());
});

it('skips none of hundreds that are sent at once', async () => {
  await using shop = await startNotification();
  const received = shop.as(ada).subscribe(RECEIVED);
  const first = received.next();
  await eventually(async () => {
    await shop.tell(registered('start'));
    return Promise.race([first, Promise.reject(new Error('not listening yet'))]);
  });

  const told = Array.from({ length: 250 }, (_, index) => `n${index}`);
  const telling = Promise.all(told.map((name) => shop.tell(registered(name))));
  const names = new Set<string>();
  while (names.size < told.length) {
    const name = (await received.next()).value.data.notificationReceived.title.replace('Welcome to Agora, ', '');
    if (name !== 'start') names.add(name);
  }
  await telling;
  await received.return?.();

  expect([...names].sort()).toEqual(told.sort());
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
