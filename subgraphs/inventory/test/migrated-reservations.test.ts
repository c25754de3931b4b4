import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { inventoryReleased } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import {
  anOrder,
  books,
  booksOf,
  cancelled,
  chair,
  confirmed,
  created,
  east,
  parcelCancelled,
  startInventory,
  west,
} from './start-inventory.ts';

const migrations = join(import.meta.dirname, '../migrations');

type Movement = readonly [kind: string, warehouseId: string, onHand: number, reserved: number];

const reserved: Movement = ['RESERVED', east, 0, 2];
const released: Movement = ['RELEASED', east, 0, -2];
const committed: Movement = ['COMMITTED', east, -2, -2];
const restocked: Movement = ['RESTOCKED', east, 2, 0];
const putAsideElsewhere: Movement = ['RESERVED', west, 0, 2];
const takenElsewhere: Movement = ['COMMITTED', west, -2, -2];

/** A reservation of two chairs as it was kept before its lines were rows, with the movements that it had made. */
function keptBefore(orderId: string, status: string, reason: string | null, movements: readonly Movement[]): string {
  const id = uuidv7();
  const lines = movements.length > 0 ? [{ variantId: chair, warehouseId: east, quantity: 2 }] : [];
  const moved = movements.map(
    ([kind, warehouseId, onHand, putAside]) => `
    insert into stock_movement (id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, reservation_id, moved_at)
      values ('${uuidv7()}', '${chair}', '${warehouseId}', '${kind}', ${onHand.toString()}, ${putAside.toString()}, '${id}', now());
    update stock_level set on_hand = on_hand + ${onHand.toString()}, reserved = reserved + ${putAside.toString()}
      where warehouse_id = '${warehouseId}';`,
  );
  return `
    insert into reservation values ('${id}', '${orderId}', '${status}', '${JSON.stringify(lines)}', now() + interval '1 hour',
      ${reason ? `'${reason}'` : 'null'}, 1);
    ${moved.join('')}`;
}

const received = (warehouseId: string) => `
  insert into warehouse values ('${warehouseId}', '${warehouseId}', 'Warehouse');
  insert into stock_level values ('${chair}', '${warehouseId}', 20, 0);
  insert into stock_movement (id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, moved_at)
    values ('${uuidv7()}', '${chair}', '${warehouseId}', 'RECEIVED', 20, 0, now());`;

it('reservations of before keep what became of their goods, and go on from there', async () => {
  const two = () => anOrder({ variantId: chair, quantity: 2 });
  const orders = { waiting: two(), paid: two(), back: two(), anew: two(), refused: two(), unasked: two(), late: two() };
  await using database = await createDatabaseBefore(migrations, '0002_reservation_lines');
  await database.run(`
    insert into stocked_variant (variant_id) values ('${chair}');
    ${received(east)} ${received(west)}
    ${keptBefore(orders.waiting.orderId, 'RESERVED', null, [reserved])}
    ${keptBefore(orders.paid.orderId, 'COMMITTED', null, [reserved, committed])}
    ${keptBefore(orders.back.orderId, 'RELEASED', 'ORDER_CANCELLED', [reserved, committed, restocked])}
    ${keptBefore(orders.anew.orderId, 'COMMITTED', null, [reserved, released, putAsideElsewhere, takenElsewhere])}
    ${keptBefore(orders.refused.orderId, 'REJECTED', null, [])}
    ${keptBefore(orders.unasked.orderId, 'RELEASED', 'ORDER_CANCELLED', [])}
    ${keptBefore(orders.late.orderId, 'RELEASED', 'EXPIRED', [reserved, released])}`);

  await using shop = await startInventory({ database });
  const kept = Object.fromEntries(
    await Promise.all(
      Object.entries(orders).map(async ([name, { orderId }]) => {
        const [only] = await shop.given(({ reservations }) => reservations.lockOf(orderId));
        return [name, only && { status: only.status, lines: only.lines }] as const;
      }),
    ),
  );
  const before = await booksOf(shop, chair);
  for (const order of Object.values(orders)) await shop.tell(confirmed(order));
  const afterwards = await booksOf(shop, chair);
  for (const order of Object.values(orders)) {
    await shop.tell(cancelled(order));
    await shop.tell(parcelCancelled(order));
    await shop.tell(created(order));
  }

  const none = { variantId: chair, warehouseId: east, reserved: 2, released: 0, committed: 0, restocked: 0 };
  expect(kept).toEqual({
    waiting: { status: 'RESERVED', lines: [none] },
    paid: { status: 'COMMITTED', lines: [{ ...none, committed: 2 }] },
    back: { status: 'RELEASED', lines: [{ ...none, committed: 2, restocked: 2 }] },
    anew: {
      status: 'COMMITTED',
      lines: [
        { ...none, warehouseId: west, committed: 2 },
        { ...none, released: 2 },
      ],
    },
    refused: { status: 'REJECTED', lines: [] },
    unasked: undefined,
    late: { status: 'RELEASED', lines: [{ ...none, released: 2 }] },
  });
  expect(before).toEqual(books(36, 2));
  expect(afterwards).toEqual(books(32, 0));
  expect(await booksOf(shop, chair)).toEqual(books(40, 0));
});

it('what the release before put aside expires in time', async () => {
  const [waiting, paid] = [uuidv7(), uuidv7()];
  await using database = await createDatabaseBefore(migrations, '0003_reservations_expire_by_jobs');
  const rows = [
    [waiting, 'RESERVED', 0],
    [paid, 'COMMITTED', 2],
  ] as const;
  await database.run(`
    insert into stocked_variant (variant_id) values ('${chair}');
    ${received(east)}
    update stock_level set reserved = 2;
    ${rows
      .map(
        ([id, status, taken]) => `
    insert into reservation (id, order_id, status, expires_at, version)
      values ('${id}', '${id}', '${status}', now() + interval '10 minutes', 1);
    insert into reservation_line (reservation_id, variant_id, warehouse_id, reserved, released, committed, restocked)
      values ('${id}', '${chair}', '${east}', 2, 0, ${taken.toString()}, 0);`,
      )
      .join('')}`);
  await using shop = await startInventory({ database });

  await shop.runJob('expire-reservation');
  const inTime = await shop.emitted(inventoryReleased);
  shop.advance(11 * 60_000);
  await shop.runJob('expire-reservation');

  expect(inTime).toEqual([]);
  expect(await shop.emitted(inventoryReleased)).toMatchObject([{ orderId: waiting, reason: 'EXPIRED' }]);
  const [reservation] = await shop.given(({ reservations }) => reservations.lockOf(waiting));
  expect(reservation).toMatchObject({ status: 'RELEASED', lines: [{ reserved: 2, released: 2 }] });
});
