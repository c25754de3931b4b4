import { describe, expect, it } from 'vitest';
import { earlyRefund, knownOrder } from '../src/db/tables.ts';
import { created, refunded } from './events.ts';
import { notificationsOf } from './notifications-of.ts';
import { ada, type NotificationShop, startNotification } from './start-notification.ts';

const day = 24 * 3_600_000;

const kept = (shop: NotificationShop) =>
  shop.running.database.db.transaction(async (db) => [await db.$count(earlyRefund), await db.$count(knownOrder)]);

describe('a refund of what is not known yet', () => {
  it('waits nearly a week for its order', async () => {
    await using shop = await startNotification();
    shop.stopClock();
    await shop.tell(refunded());

    shop.advance(7 * day - 1_000);
    await shop.runJob('forget-early-refunds');
    await shop.tell(created());

    const { notifications } = await notificationsOf(shop.as(ada), ada.id);
    expect(notifications.nodes).toMatchObject([{ category: 'PAYMENT', title: 'You get 5.00 USD back' }]);
    expect(await kept(shop)).toEqual([0, 1]);
  });

  it('is let go after it, and so is what was kept of its order', async () => {
    await using shop = await startNotification();
    shop.stopClock();
    await shop.tell(refunded());

    shop.advance(7 * day + 1_000);
    await shop.runJob('forget-early-refunds');

    expect(await kept(shop)).toEqual([0, 0]);
  });

  it('leaves its order known where another refund of it waits on', async () => {
    await using shop = await startNotification();
    shop.stopClock();
    await shop.tell(refunded());
    shop.advance(6 * day);
    await shop.tell(refunded(700));

    shop.advance(2 * day);
    await shop.runJob('forget-early-refunds');

    expect(await kept(shop)).toEqual([1, 1]);
  });
});
