import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inventoryLowStock, inventoryReplenishmentOrdered, inventoryReplenishmentReceived } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { collect, ordersTo, receive, sell, withPolicy } from './replenish.ts';
import { anOrder, books, booksOf, chair, created, startInventory, startWithStock } from './start-inventory.ts';

it('has goods ordered once by two replicas that sell the same goods, hear events twice and send at the same time', async () => {
  await using one = await startWithStock({ [chair]: { east: 30 } });
  await using other = await startInventory({ database: one.running.database });
  await withPolicy(one);
  const orders = Array.from({ length: 25 }, () => ({
    id: uuidv7(),
    draft: created(anOrder({ variantId: chair, quantity: 1 })),
  }));

  await Promise.all(orders.flatMap(({ id, draft }) => [one.tell(draft, { id }), other.tell(draft, { id })]));
  const { nodes } = await ordersTo(other);
  await Promise.all([collect(one), collect(other)]);

  expect(nodes).toMatchObject([{ lines: [{ quantity: 15 }] }]);
  expect(await one.emitted(inventoryLowStock)).toHaveLength(1);
  expect(await one.emitted(inventoryReplenishmentOrdered)).toMatchObject([{ lines: [{ quantity: 15 }] }]);

  const lines = [{ variantId: chair, quantity: 15 }];
  const { id: replenishmentId } = nodes[0];
  const delivery = { replenishmentId, lines, idempotencyKey: 'delivery' };
  const received = await Promise.all([one, other, one, other].map((shop) => receive(shop, delivery)));

  expect(received.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
  expect(await one.emitted(inventoryReplenishmentReceived)).toHaveLength(1);
  expect(await booksOf(one, chair)).toEqual(books(45, 25));
});

it('orders once what a replica was ordering when it was killed', async () => {
  await using shop = await startWithStock({ [chair]: { east: 8 } });
  await withPolicy(shop);
  await sell(shop, 5);
  const script = join(import.meta.dirname, 'send-process.ts');
  const child = spawn(process.execPath, [script, shop.running.database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');

  await collect(shop);
  // By then the lease of the dead one has run out.
  shop.advance(10_000);
  await collect(shop);

  expect(await shop.emitted(inventoryReplenishmentOrdered)).toHaveLength(1);
  expect((await ordersTo(shop)).nodes).toMatchObject([{ status: 'ORDERED' }]);
});
