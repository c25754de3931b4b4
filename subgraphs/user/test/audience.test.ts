import { userAudience } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { join, make, startShop } from './start-organisations.ts';
import { ada, bob } from './start-user.ts';

it('people are told for the vendor that they act for, and nobody else is', async () => {
  await using shop = await startShop();
  const vendorId = await make(shop);
  await join(shop, 'vendor', vendorId, bob, 'bob');

  const ask = (of: { vendorId: string } | { depot: string } | { staff: true }) =>
    shop.ask(userAudience, { of, after: null, limit: 10 });
  expect(await ask({ vendorId })).toEqual({ userIds: [bob.id] });
  expect(await ask({ vendorId: uuidv7() })).toEqual({ userIds: [] });
  expect(await ask({ depot: 'US-WA' })).toEqual({ userIds: [] });
});

it('couriers are told for their depot', async () => {
  await using shop = await startShop();
  const courierId = await make(shop, 'courier');
  await join(shop, 'courier', courierId, bob, 'bob');

  expect(await shop.ask(userAudience, { of: { depot: 'US-WA' }, after: null, limit: 10 })).toEqual({
    userIds: [bob.id],
  });
  expect(await shop.ask(userAudience, { of: { depot: 'US-OR' }, after: null, limit: 10 })).toEqual({ userIds: [] });
});

it('staff are told, a page of them after the other', async () => {
  await using shop = await startShop();
  await shop.given(async ({ users }) => {
    const person = await users.lock(ada.id);
    if (person) await users.save({ ...person, roles: ['CUSTOMER', 'SUPPORT'] });
    const other = await users.lock(bob.id);
    if (other) await users.save({ ...other, roles: ['ADMIN'] });
  });
  const [first = '', second = ''] = [ada.id, bob.id].toSorted();

  const ask = (after: string | null) => shop.ask(userAudience, { of: { staff: true }, after, limit: 1 });
  expect(await ask(null)).toEqual({ userIds: [first] });
  expect(await ask(first)).toEqual({ userIds: [second] });
  expect(await ask(second)).toEqual({ userIds: [] });
});
