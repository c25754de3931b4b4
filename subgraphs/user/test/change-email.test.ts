import {
  userEmailChanged,
  userEmailChangeRefused,
  userEmailChangeRequested,
  userMailToken,
  userVerified,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { logIn, startShop, times } from './guess.ts';
import { ada, bob, givenAccount, password, type Shop, startUser, USER_REGISTER } from './start-user.ts';

const email = 'ada@example.com';
const newEmail = 'countess@example.com';

const REQUEST = /* GraphQL */ `
  mutation ($input: UserEmailChangeRequestInput!) {
    userEmailChangeRequest(input: $input) {
      user {
        id
        email
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const VERIFY = /* GraphQL */ `
  mutation ($input: UserEmailVerifyInput!) {
    userEmailVerify(input: $input) {
      accessToken
      user {
        id
        email
        version
      }
      userErrors {
        code
      }
    }
  }
`;

const request = async (client: Shop['guest'], changed: object = {}) =>
  (await client.mutate(REQUEST, { input: { newEmail, password, ...changed } })).userEmailChangeRequest;
const verify = async (client: Shop['guest'], input: object) => (await client.mutate(VERIFY, { input })).userEmailVerify;
const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) => userErrors.map(({ code }) => code);

async function tokenInMail(shop: Shop): Promise<string> {
  const { tokenId = '' } = (await shop.emitted(userEmailChangeRequested)).at(-1) ?? {};
  return (await shop.ask(userMailToken, { tokenId }))?.token ?? 'none';
}

async function startWithAda() {
  const shop = await startShop();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  return shop;
}

describe('another e-mail address', () => {
  it('is asked for with the password, and changes nothing until its mailbox was read', async () => {
    await using shop = await startWithAda();

    const asked = await request(shop.as(ada), { newEmail: ' COUNTESS@Example.com' });

    expect(asked).toEqual({ user: { id: ada.id, email }, userErrors: [] });
    expect(await shop.emitted(userEmailChangeRequested)).toMatchObject([{ userId: ada.id, email: newEmail }]);
    expect((await logIn(shop, '192.0.2.1', { email, password })).code).toBe('IN');
  });

  it('becomes that of the account with the token of the mail, and the old mailbox is told', async () => {
    await using shop = await startWithAda();
    await request(shop.as(ada));
    const token = await tokenInMail(shop);

    const verified = await verify(shop.as(ada), { token });
    const again = await verify(shop.as(ada), { token });

    expect(verified.user).toEqual({ id: ada.id, email: newEmail, version: 2 });
    expect(again).toEqual(verified);
    expect(await shop.emitted(userEmailChanged)).toMatchObject([{ email: newEmail, previousEmail: email }]);
    expect(await shop.emitted(userVerified)).toMatchObject([{ userId: ada.id, email: newEmail }]);
    const codes = [];
    for (const one of [email, newEmail]) codes.push((await logIn(shop, '192.0.2.1', { email: one, password })).code);
    expect(codes).toEqual(['INVALID_CREDENTIALS', 'IN']);
  });

  it('takes no link alone', async () => {
    await using shop = await startWithAda();
    await request(shop.as(ada));
    const token = await tokenInMail(shop);

    const answers = [await verify(shop.guest, { token }), await verify(shop.as(bob), { token })];

    expect(answers.map(codesOf)).toEqual([['INVALID_CREDENTIALS'], ['INVALID_CREDENTIALS']]);
    expect(codesOf(await verify(shop.guest, { token, password }))).toEqual([]);
  });

  it('that has an owner is asked for as one that has none, and the owner is told', async () => {
    await using shop = await startWithAda();
    await givenAccount(shop, bob, { name: 'bob' });

    const ofOwner = await request(shop.as(ada), { newEmail: 'bob@example.com' });
    const ofNobody = await request(shop.as(ada));

    expect(ofOwner).toEqual(ofNobody);
    expect(await shop.emitted(userEmailChangeRefused)).toMatchObject([{ userId: bob.id, email: 'bob@example.com' }]);
    expect(await shop.emitted(userEmailChangeRequested)).toMatchObject([{ email: newEmail }]);
  });

  it('that somebody else has proven meanwhile is not given away', async () => {
    await using shop = await startWithAda();
    await request(shop.as(ada));
    const token = await tokenInMail(shop);
    await givenAccount(shop, bob, { name: 'countess' });

    expect(codesOf(await verify(shop.as(ada), { token }))).toEqual(['INVALID_TOKEN']);
  });

  it('is given by the link of an hour, and by none after another one was', async () => {
    await using shop = await startWithAda();
    await request(shop.as(ada), { newEmail: 'late@example.com' });
    const late = await tokenInMail(shop);
    await request(shop.as(ada), { newEmail: 'second@example.com' });
    const second = await tokenInMail(shop);
    await request(shop.as(ada));
    await verify(shop.as(ada), { token: await tokenInMail(shop) });

    expect(codesOf(await verify(shop.as(ada), { token: second }))).toEqual(['USED_TOKEN']);
    shop.advance(3_600_000);
    expect(codesOf(await verify(shop.as(ada), { token: late }))).toEqual(['USED_TOKEN']);
    await request(shop.as(ada), { newEmail: 'third@example.com' });
    const third = await tokenInMail(shop);
    shop.advance(3_600_000);
    expect(codesOf(await verify(shop.as(ada), { token: third }))).toEqual(['EXPIRED_TOKEN']);
  });

  it('of an account that never proved the first is told to no stranger', async () => {
    await using shop = await startUser();
    const input = { email, password, displayName: 'Ada' };
    const { user } = (await shop.guest.mutate(USER_REGISTER, { input })).userRegister;
    await request(shop.as(user));

    await verify(shop.as(user), { token: await tokenInMail(shop) });

    expect(await shop.emitted(userEmailChanged)).toMatchObject([{ email: newEmail, previousEmail: null }]);
  });

  it.each([
    [{ newEmail: 'countess' }, 'INVALID_EMAIL', 'newEmail'],
    [{ newEmail: 'ADA@example.com' }, 'EMAIL_UNCHANGED', 'newEmail'],
    [{ password: 'wrong-horse-battery' }, 'WRONG_PASSWORD', 'password'],
  ])('is refused for %j with %s', async (changed, code, field) => {
    await using shop = await startWithAda();

    const refused = await request(shop.as(ada), changed);

    expect(refused).toEqual({ user: null, userErrors: [{ code, field: ['input', field] }] });
    expect(await shop.emitted(userEmailChangeRequested)).toEqual([]);
  });

  it('has to wait after the third request, and is for those who have an account', async () => {
    await using shop = await startWithAda();

    const answers = [];
    for (const index of times(4, String))
      answers.push(codesOf(await request(shop.as(ada), { newEmail: `${index}@example.com` })));

    expect(answers).toEqual([[], [], [], ['TOO_MANY_ATTEMPTS']]);
    expect(codesOf(await request(shop.as(bob)))).toEqual(['USER_NOT_FOUND']);
  });
});
