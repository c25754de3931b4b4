import {
  type Buyer,
  checkoutCompletedV2,
  orderCreatedV2,
  orderGuestContact,
  orderOfGuest,
  orderPersonErased,
  orderUnderWay,
  userErased,
  userErasedPerson,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { outboxIsRead } from './outbox-is-read.ts';
import { aPurchase } from './purchase.ts';
import { ada, startOrder } from './start-order.ts';

const email = 'ada@example.com';
const erasureId = uuidv7();

/** What a guest bought. */
function aPurchaseOf(address: string) {
  const purchase = aPurchase();
  const buyer: Buyer = { kind: 'GUEST', email: address };
  const completed = checkoutCompletedV2.draft({ ...purchase.completed.data, buyer, shippingAddressId: null });
  return { ...purchase, completed };
}

it('knows what a guest ordered with an address, page by page, and what of it is on its way', async () => {
  await using shop = await startOrder();
  const mine = [aPurchaseOf(email), aPurchaseOf(email)];
  const others = aPurchaseOf('bob@example.com');
  for (const { completed } of [...mine, others]) await shop.tell(completed);
  const [first, second] = mine.map(({ orderId }) => orderId).toSorted();
  const found = (after: string | null) => shop.ask(orderOfGuest, { email, after });
  const underWay = (of?: string) => shop.ask(orderUnderWay, { userId: ada.id, ...(of !== undefined && { email: of }) });

  expect(await found(null)).toEqual({ orderIds: [first, second] });
  expect(await found(first ?? null)).toEqual({ orderIds: [second] });
  expect(await found(second ?? null)).toEqual({ orderIds: [] });
  expect(await underWay(email)).toEqual({ orders: 2 });
  expect(await underWay()).toEqual({ orders: 0 });

  for (const { reserved, authorised, captured, scheduled, dispatched, delivered } of mine.slice(0, 1)) {
    for (const told of [reserved, authorised, captured, scheduled, dispatched, delivered]) await shop.tell(told);
  }
  expect(await underWay(email)).toEqual({ orders: 1 });
});

it('leaves out what a guest ordered with an address after it was theirs no longer', async () => {
  await using shop = await startOrder();
  const mine = aPurchaseOf(email);
  await shop.tell(mine.completed);
  const placed = (await shop.given(({ orders }) => orders.byIds([mine.orderId]))).get(mine.orderId)?.placedAt;
  const at = placed?.getTime() ?? 0;
  const [until, before] = [new Date(at).toISOString(), new Date(at - 1).toISOString()];
  const found = (moment: string) => shop.ask(orderOfGuest, { email, after: null, before: moment });
  const underWay = (moment: string) => shop.ask(orderUnderWay, { userId: ada.id, email, before: moment });

  expect([await found(until), await found(before)]).toEqual([{ orderIds: [mine.orderId] }, { orderIds: [] }]);
  expect([await underWay(until), await underWay(before)]).toEqual([{ orders: 1 }, { orders: 0 }]);
});

it('forgets who ordered as a guest with the address of a person who is erased, events included, and nobody else', async () => {
  await using shop = await startOrder();
  const mine = aPurchaseOf(email);
  const others = aPurchaseOf('bob@example.com');
  for (const { completed } of [mine, others]) await shop.tell(completed);
  await outboxIsRead(shop);
  shop.answers(userErasedPerson, (asked) =>
    asked.erasureId === erasureId ? { email, guestOrderIds: [mine.orderId] } : null,
  );

  // Told again where a receipt is late.
  for (let times = 0; times < 2; times += 1) {
    await shop.tell(userErased.draft({ userId: ada.id, erasureId }));
    await shop.runJob('forget-person');
    await shop.runJob('confirm-erasure');
  }

  const kept = await shop.given(({ orders }) => orders.byIds([mine.orderId, others.orderId]));
  expect(kept.get(mine.orderId)).toMatchObject({
    buyer: { kind: 'CUSTOMER', customerId: mine.orderId },
    cartId: null,
    details: null,
    shippingAddress: { recipient: '', line1: '', city: '' },
  });
  expect(kept.get(others.orderId)).toMatchObject({ buyer: { kind: 'GUEST', email: 'bob@example.com' } });
  const contactOf = (orderId: string) => shop.ask(orderGuestContact, { orderId });
  expect(await contactOf(mine.orderId)).toBe(null);
  expect(await contactOf(others.orderId)).toEqual({ email: 'bob@example.com' });
  expect((await shop.emitted(orderCreatedV2)).map(({ orderId }) => orderId)).toEqual([others.orderId]);
  expect(await shop.emitted(orderPersonErased)).toEqual([
    { userId: ada.id, erasureId, counts: { orders: 1 } },
    { userId: ada.id, erasureId, counts: { orders: 1 } },
  ]);
});

it('is not done while the user service is away', async () => {
  await using shop = await startOrder();
  shop.stopClock();
  const mine = aPurchaseOf(email);
  await shop.tell(mine.completed);
  await outboxIsRead(shop);

  await shop.tell(userErased.draft({ userId: ada.id, erasureId }));
  await shop.runJob('forget-person');
  await shop.runJob('confirm-erasure');
  const early = await shop.emitted(orderPersonErased);
  shop.answers(userErasedPerson, () => ({ email, guestOrderIds: [mine.orderId] }));
  shop.advance(5 * 60_000);
  await shop.runJob('forget-person');
  await shop.runJob('confirm-erasure');

  expect(early).toEqual([]);
  expect(await shop.emitted(orderPersonErased)).toEqual([{ userId: ada.id, erasureId, counts: { orders: 1 } }]);
});
