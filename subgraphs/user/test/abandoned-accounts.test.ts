import { orderUnderWay, userErased, userErasureBegun } from '@agora/schema';
import { expect, it } from 'vitest';
import { ada, bob, givenAccount, password, startUser, USER_REGISTER } from './start-user.ts';

const day = 24 * 3_600_000;

it('erases customers who proved no address and have not been there for half a year, and nobody else', async () => {
  await using shop = await startUser();
  shop.stopClock();
  shop.answers(orderUnderWay, () => ({ orders: 0 }));
  await givenAccount(shop, ada, { emailVerifiedAt: null });
  await givenAccount(shop, bob, { name: 'bob' });
  const input = { email: 'cy@example.com', password, displayName: 'Cy' };
  shop.advance(170 * day);
  const { userRegister } = await shop.guest.mutate(USER_REGISTER, { input });

  await shop.runJob('erase-abandoned');
  await shop.runJob('erase-person');
  const early = await shop.emitted(userErased);
  shop.advance(11 * day);
  await shop.runJob('erase-abandoned');
  await shop.runJob('erase-abandoned');
  await shop.runJob('erase-person');
  shop.advance(day);
  await shop.runJob('erase-person');
  const left = await shop.given(({ users }) => users.byIds([ada.id, bob.id, userRegister.user.id]));

  expect(early).toEqual([]);
  expect(await shop.emitted(userErasureBegun), 'to a mailbox that may be a stranger’s').toEqual([]);
  expect(await shop.emitted(userErased)).toMatchObject([{ userId: ada.id }]);
  expect([...left.keys()].toSorted()).toEqual([bob.id, userRegister.user.id].toSorted());
});
