import { superstoreOrders } from '@agora/kit/superstore';
import { count } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { delivery as deliveryTable, deliveryEvent, parcelLine } from '../src/db/tables.ts';
import { startDelivery } from './start-delivery.ts';

it('seeds the history of the demo shop: every order has arrived', async () => {
  await using shop = await startDelivery();
  const { database } = shop.running;

  await shop.seed();

  const [deliveries] = await database.db.select({ count: count() }).from(deliveryTable);
  const [entries] = await database.db.select({ count: count() }).from(deliveryEvent);
  expect(deliveries?.count).toBe(5_009);
  expect(entries?.count).toBe(5 * 5_009);
  expect(await database.db.$count(parcelLine)).toBe(9_994);
  const [first] = superstoreOrders();
  const seeded = (await shop.given(({ deliveries: stored }) => stored.byOrders([first?.id ?? '']))).get(
    first?.id ?? '',
  )?.[0];
  expect(seeded).toMatchObject({ customerId: first?.customerId, status: 'DELIVERED', service: first?.shipMode });
});
