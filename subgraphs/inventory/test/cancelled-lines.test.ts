import { expect, it } from 'vitest';
import {
  anOrder,
  books,
  booksOf,
  cancelled,
  chair,
  confirmed,
  created,
  linesCancelled,
  parcelCancelled,
  startWithStock,
  takenOut,
} from './start-inventory.ts';

const chairs = (quantity: number) => [{ variantId: chair, quantity }];

it('pieces that are cancelled before they are paid can be sold again, and only the others leave the books', async () => {
  await using shop = await startWithStock({ [chair]: { east: 10 } });
  const order = anOrder(...chairs(5));
  await shop.tell(created(order));

  await shop.tell(linesCancelled(order, chairs(1)));
  await shop.tell(linesCancelled(order, chairs(3)));
  await shop.tell(linesCancelled(order, chairs(3)));
  await shop.tell(linesCancelled(order, chairs(1)));
  const afterwards = await booksOf(shop, chair);
  await shop.tell(confirmed({ ...order, lines: chairs(2) }));

  expect(afterwards).toEqual(books(10, 2));
  expect(await booksOf(shop, chair)).toEqual(books(8, 0));
});

it('paid pieces are back on the shelf once they are taken out of their parcel', async () => {
  await using shop = await startWithStock({ [chair]: { east: 10 } });
  const order = anOrder(...chairs(5));
  await shop.tell(created(order));
  await shop.tell(confirmed(order));

  await shop.tell(linesCancelled(order, chairs(2)));
  const before = await booksOf(shop, chair);
  await shop.tell(takenOut(order, chairs(2)));
  await shop.tell(takenOut(order, chairs(2)));
  await shop.tell(confirmed(order));

  expect(before).toEqual(books(5, 0));
  expect(await booksOf(shop, chair)).toEqual(books(7, 0));
});

it.each([
  ['before the order was placed', 0],
  ['before it was paid', 1],
])('no piece is lost or sold twice when the parcel is heard of %s', async (_, place) => {
  await using shop = await startWithStock({ [chair]: { east: 10 } });
  const order = anOrder(...chairs(5));
  const told = [created(order), confirmed(order), linesCancelled(order, chairs(2))];

  for (const [index, event] of told.entries()) {
    if (index === place) await shop.tell(takenOut(order, chairs(2)));
    await shop.tell(event);
  }

  expect(await booksOf(shop, chair)).toEqual(books(7, 0));
});

it('all goes back when the rest is cancelled too, whichever is heard first', async () => {
  await using shop = await startWithStock({ [chair]: { east: 10 } });
  const order = anOrder(...chairs(5));
  await shop.tell(created(order));
  await shop.tell(takenOut(order, chairs(2)));
  await shop.tell({
    ...parcelCancelled(order),
    data: { ...parcelCancelled(order).data, lines: [{ lineId: chair, variantId: chair, quantity: 3 }] },
  });
  await shop.tell(confirmed(order));
  await shop.tell(linesCancelled(order, chairs(2)));
  await shop.tell(cancelled(order));

  expect(await booksOf(shop, chair)).toEqual(books(10, 0));
});
