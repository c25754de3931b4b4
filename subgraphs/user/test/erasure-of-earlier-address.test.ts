import { orderOfGuest, orderUnderWay, userEmailChangeRequested, userErasedPerson, userMailToken } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { erasure } from '../src/db/privacy-tables.ts';
import { ada, bob, givenAccount, password, startUser } from './start-user.ts';

const CHANGE = `mutation ($input: UserEmailChangeRequestInput!) { userEmailChangeRequest(input: $input) { userErrors { code } } }`;
const VERIFY = `mutation ($input: UserEmailVerifyInput!) { userEmailVerify(input: $input) { userErrors { code } } }`;
const ERASE = `mutation ($input: UserEraseInput!) { userErase(input: $input) { erasure { id } userErrors { code } } }`;

const day = 24 * 3_600_000;
const orderId = uuidv7();

/** Ada, who bought something as a guest with the address that she had before. */
async function start() {
  const shop = await startUser();
  shop.stopClock();
  const asked: { email?: string | undefined; before?: string | undefined }[] = [];
  const orders = { underWay: 0 };
  shop.answers(orderUnderWay, ({ email }) => ({ orders: email === 'ada@example.com' ? orders.underWay : 0 }));
  shop.answers(orderOfGuest, ({ email, before, after }) => {
    if (after === null) asked.push({ email, before });
    return { orderIds: email === 'ada@example.com' && after === null ? [orderId] : [] };
  });
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  const self = shop.as(ada);
  const moveTo = async (newEmail: string) => {
    await self.mutate(CHANGE, { input: { newEmail, password } });
    const { tokenId = '' } = (await shop.emitted(userEmailChangeRequested)).at(-1) ?? {};
    const { token } = (await shop.ask(userMailToken, { tokenId })) ?? { token: 'none' };
    return (await self.mutate(VERIFY, { input: { token } })).userEmailVerify.userErrors;
  };
  const erase = async () => (await self.mutate(ERASE, { input: { password } })).userErase;
  const eraseNow = async () => {
    const erasureId: string = (await erase()).erasure.id;
    shop.advance(14 * day);
    await shop.runJob('erase-person');
    shop.advance(5 * 60_000);
    await shop.runJob('erase-person');
    return shop.ask(userErasedPerson, { erasureId });
  };
  return Object.assign(shop, { asked, orders, moveTo, erase, eraseNow });
}

describe('an address that a person had proven before', () => {
  it('is what they are known by when they are erased, with what was ordered with it as a guest while it was theirs', async () => {
    await using shop = await start();
    const moved = await shop.moveTo('new@example.com');
    const leftAt = await shop.given(({ now }) => Promise.resolve(now().toISOString()));

    const known = await shop.eraseNow();

    expect(moved).toEqual([]);
    expect(known).toEqual({ email: 'new@example.com', earlierEmails: ['ada@example.com'], guestOrderIds: [orderId] });
    expect(shop.asked).toEqual([{ email: 'new@example.com' }, { email: 'ada@example.com', before: leftAt }]);
    const [row] = await shop.running.database.db.select().from(erasure);
    expect(row).toMatchObject({ status: 'ERASING', earlierEmails: ['ada@example.com'] });
  });

  it('is waited for while something ordered with it is on its way', async () => {
    await using shop = await start();
    await shop.moveTo('new@example.com');
    shop.orders.underWay = 1;

    expect((await shop.erase()).userErrors).toEqual([{ code: 'ORDERS_UNDER_WAY' }]);
  });

  it('is left out once it is proven by somebody else, and when it is theirs again', async () => {
    await using shop = await start();
    await shop.moveTo('new@example.com');
    await givenAccount(shop, bob, { name: 'ada' });
    await shop.moveTo('newer@example.com');
    await shop.moveTo('new@example.com');

    const known = await shop.eraseNow();

    expect(known).toEqual({ email: 'new@example.com', earlierEmails: ['newer@example.com'], guestOrderIds: [] });
  });
});
