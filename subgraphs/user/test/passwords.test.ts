import {
  userAuthenticate,
  userMailToken,
  userPasswordChanged,
  userPasswordResetRequested,
  userVerified,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { passwordFault } from '../src/domain/accounts/password-fault.ts';
import { guess, logIn, startShop, times } from './guess.ts';
import {
  ada,
  bob,
  givenAccount,
  password,
  type Shop,
  startUser,
  startWithLogin,
  USER_LOGIN,
  USER_REGISTER,
} from './start-user.ts';

const email = 'ada@example.com';
const newPassword = 'quite-another-horse';
const person = { email, displayName: 'Ada Shopper' };

const tokens = 'accessToken refreshToken deviceToken user { id emailVerifiedAt } userErrors { code field }';
const USER_PASSWORD_CHANGE = `mutation ($input: UserPasswordChangeInput!) { userPasswordChange(input: $input) { ${tokens} } }`;
const USER_PASSWORD_RESET = `mutation ($input: UserPasswordResetInput!) { userPasswordReset(input: $input) { ${tokens} } }`;
const USER_PASSWORD_RESET_REQUEST = /* GraphQL */ `
  mutation ($input: UserPasswordResetRequestInput!) {
    userPasswordResetRequest(input: $input) {
      userErrors {
        code
      }
    }
  }
`;

const change = async (client: Shop['guest'], input: object) =>
  (await client.mutate(USER_PASSWORD_CHANGE, { input })).userPasswordChange;
const reset = async (shop: Shop, token: string, changed: object = {}) =>
  (await shop.guest.mutate(USER_PASSWORD_RESET, { input: { token, newPassword, ...changed } })).userPasswordReset;
const request = async (shop: Shop, email: string) => {
  const answer = await shop.guest.mutate(USER_PASSWORD_RESET_REQUEST, { input: { email } });
  await shop.runJob('request-password-reset');
  return answer;
};
const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) => userErrors.map(({ code }) => code);

/** What the notification service puts into the mail that was asked for last. */
async function tokenInMail(shop: Shop): Promise<string> {
  const { tokenId = '' } = (await shop.emitted(userPasswordResetRequested)).at(-1) ?? {};
  return (await shop.ask(userMailToken, { tokenId }))?.token ?? 'none';
}

async function startWithAda() {
  const shop = await startShop();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  return shop;
}

it('takes what whoever opened an account in the name of another signs in with away, when its mailbox sets a password', async () => {
  await using shop = await startShop();
  await givenAccount(shop, ada, { emailVerifiedAt: null });
  const identity = { id: ada.id, userId: ada.id, provider: 'acme', subject: 'mallory', email: null };
  await shop.given(({ identities, now }) => identities.save({ ...identity, linkedAt: now(), lastUsedAt: null }));
  await request(shop, 'ada@example.com');

  const { user } = await reset(shop, await tokenInMail(shop));

  expect(user.id).toBe(ada.id);
  expect(await shop.as(ada).query('{ me { hasPassword identities { id } } }')).toEqual({
    me: { hasPassword: true, identities: [] },
  });
});

describe('a password', () => {
  it.each([
    ['123456789', 'WEAK_PASSWORD'],
    ['x'.repeat(201), 'WEAK_PASSWORD'],
    ['password123', 'PASSWORD_TOO_COMMON'],
    ['Password123!', 'PASSWORD_TOO_COMMON'],
    ['iloveyou1234', 'PASSWORD_TOO_COMMON'],
    ['1234567890', 'PASSWORD_TOO_COMMON'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['ada@example.com', 'PASSWORD_TOO_SIMILAR'],
    ['Ada.Shopper.1', 'PASSWORD_TOO_SIMILAR'],
    ['SHOPPERada2024', 'PASSWORD_TOO_SIMILAR'],
    ['agora-agora-1', 'PASSWORD_TOO_SIMILAR'],
    ['correct-horse-battery', undefined],
    ['Ada counts her cards', undefined],
    ['蓝色木椅子在窗边等着你', undefined],
  ])('%j is refused with %s', (text, fault) => {
    expect(passwordFault(text, person)).toBe(fault);
  });

  it('that everybody tries first opens no account', async () => {
    await using shop = await startUser();

    const answers = [];
    for (const password of ['password123', 'ada@example.com'])
      answers.push((await shop.guest.mutate(USER_REGISTER, { input: { ...person, password } })).userRegister);

    expect(answers.map(codesOf)).toEqual([['PASSWORD_TOO_COMMON'], ['PASSWORD_TOO_SIMILAR']]);
  });
});

describe('changing a password', () => {
  it('ends every session, opens one, and tells the mailbox', async () => {
    await using shop = await startWithLogin();
    const { user, accessToken } = shop.login;

    const changed = await change(shop.as(user), { currentPassword: password, newPassword });

    expect(codesOf(changed)).toEqual([]);
    expect(await shop.ask(userAuthenticate, { accessToken })).toBeNull();
    expect(await shop.ask(userAuthenticate, { accessToken: changed.accessToken })).toMatchObject({ userId: user.id });
    expect(await shop.emitted(userPasswordChanged)).toMatchObject([{ userId: user.id, email, displayName: 'Ada' }]);
  });

  it('makes the old one worthless and the new one good', async () => {
    await using shop = await startWithAda();

    await change(shop.as(ada), { currentPassword: password, newPassword });

    const codes = [];
    for (const one of [password, newPassword])
      codes.push((await logIn(shop, '192.0.2.1', { email, password: one })).code);
    expect(codes).toEqual(['INVALID_CREDENTIALS', 'IN']);
  });

  it.each([
    [{ currentPassword: 'wrong-horse-battery', newPassword }, 'WRONG_PASSWORD', 'currentPassword'],
    [{ currentPassword: password, newPassword: 'short' }, 'WEAK_PASSWORD', 'newPassword'],
    [{ currentPassword: password, newPassword: 'password123' }, 'PASSWORD_TOO_COMMON', 'newPassword'],
    [{ currentPassword: password, newPassword: 'ada@example.com' }, 'PASSWORD_TOO_SIMILAR', 'newPassword'],
  ])('refuses %j with %s, and ends nothing', async (input, code, field) => {
    await using shop = await startWithLogin();
    const { user, accessToken } = shop.login;

    const refused = await change(shop.as(user), input);

    expect(refused).toMatchObject({ accessToken: null, userErrors: [{ code, field: ['input', field] }] });
    expect(await shop.ask(userAuthenticate, { accessToken })).toMatchObject({ userId: user.id });
    expect(await shop.emitted(userPasswordChanged)).toEqual([]);
  });

  it('has to wait after ten wrong guesses, as on a device that was left open', async () => {
    await using shop = await startWithAda();

    const codes = [];
    for (const index of times(11, String))
      codes.push(...codesOf(await change(shop.as(ada), { currentPassword: `wrong-${index}`, newPassword })));

    expect(codes.slice(9)).toEqual(['WRONG_PASSWORD', 'TOO_MANY_ATTEMPTS']);
  });

  it('is for those who have an account', async () => {
    await using shop = await startUser();
    const input = { currentPassword: password, newPassword };

    expect(codesOf(await change(shop.as(bob), input))).toEqual(['USER_NOT_FOUND']);
    const ofGuest = await shop.guest.execute(USER_PASSWORD_CHANGE, { input });
    expect(ofGuest.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('a forgotten password', () => {
  it('is replaced with the token of the mail, which logs in, ends all sessions and tells the mailbox', async () => {
    await using shop = await startWithAda();
    const { userLogin } = await shop.guest.mutate(USER_LOGIN, { input: { email, password } });
    await request(shop, ' ADA@example.com');

    const done = await reset(shop, await tokenInMail(shop));

    expect(done).toMatchObject({ accessToken: expect.any(String), user: { id: ada.id }, userErrors: [] });
    expect(await shop.ask(userAuthenticate, { accessToken: userLogin.accessToken })).toBeNull();
    expect((await logIn(shop, '192.0.2.1', { email, password: newPassword })).code).toBe('IN');
    expect(await shop.emitted(userPasswordChanged)).toMatchObject([{ userId: ada.id, email }]);
  });

  it('is asked about alike, with the same statements, for an account that exists and one that does not', async () => {
    await using shop = await startWithAda();
    const ask = async (email: string) => {
      let answer: unknown;
      const statements = await shop.statements(async () => {
        answer = await shop.guest.mutate(USER_PASSWORD_RESET_REQUEST, { input: { email } });
      });
      return [statements, answer];
    };

    const answers = [await ask(email), await ask('nobody@example.com')];
    await shop.runJob('request-password-reset');

    expect(answers[0]).toEqual(answers[1]);
    expect(await shop.emitted(userPasswordResetRequested)).toMatchObject([{ userId: ada.id, email }]);
  });

  it('of an account that never proved its address is replaced too, which proves it and keeps out who opened it', async () => {
    await using shop = await startUser();
    const input = { email, password: 'the-password-of-a-thief', displayName: 'Ada' };
    const { userRegister } = await shop.guest.mutate(USER_REGISTER, { input });
    await request(shop, email);

    const done = await reset(shop, await tokenInMail(shop));

    const { accessToken, deviceToken, user } = userRegister;
    expect(done.user).toEqual({ id: user.id, emailVerifiedAt: expect.any(String) });
    expect(await shop.emitted(userVerified)).toMatchObject([{ userId: user.id, email }]);
    expect(await shop.ask(userAuthenticate, { accessToken })).toBeNull();
    const { userLogin } = await shop.guest.mutate(USER_LOGIN, {
      input: { ...input, displayName: undefined, deviceToken },
    });
    expect(codesOf(userLogin)).toEqual(['INVALID_CREDENTIALS']);
  });

  it('tells a token that expired from one that is spent, of another kind, or never given', async () => {
    await using shop = await startWithAda();
    await request(shop, email);
    const spent = await tokenInMail(shop);
    await request(shop, email);
    const alsoSpent = await tokenInMail(shop);
    await reset(shop, spent);
    await request(shop, email);
    const expired = await tokenInMail(shop);
    shop.advance(3_600_000);

    const answers = [];
    for (const token of [expired, spent, alsoSpent, 'nonsense']) answers.push(codesOf(await reset(shop, token)));

    expect(answers).toEqual([['EXPIRED_TOKEN'], ['USED_TOKEN'], ['USED_TOKEN'], ['INVALID_TOKEN']]);
  });

  it('works once, however many follow the link at once', async () => {
    await using shop = await startWithAda();
    await request(shop, email);
    const token = await tokenInMail(shop);

    const answers = await Promise.all(times(4, () => reset(shop, token)));

    expect(answers.filter(({ accessToken }) => accessToken !== null)).toHaveLength(1);
  });

  it('is replaced by no password that is easy to guess, and the token stays good', async () => {
    await using shop = await startWithAda();
    await request(shop, email);
    const token = await tokenInMail(shop);

    const refused = await reset(shop, token, { newPassword: 'password123' });

    expect(refused.userErrors).toEqual([{ code: 'PASSWORD_TOO_COMMON', field: ['input', 'newPassword'] }]);
    expect(codesOf(await reset(shop, token))).toEqual([]);
  });

  it('is asked for from one network twenty times at once, for one mailbox five times, and by no address that is none', async () => {
    await using shop = await startWithAda();

    const answers = [];
    for (const _ of times(21, String)) answers.push((await request(shop, email)).userPasswordResetRequest);
    const { userPasswordResetRequest: ofNone } = await request(shop, 'ada');

    expect(answers.map(codesOf).flat()).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(await shop.emitted(userPasswordResetRequested)).toHaveLength(5);
    expect(codesOf(ofNone)).toEqual(['INVALID_EMAIL']);
  });
});

it('guesses at a new password are counted apart from logins: who is logged in does not lock the owner out', async () => {
  await using shop = await startWithAda();
  for (const index of times(12, String)) await change(shop.as(ada), { currentPassword: `wrong-${index}`, newPassword });

  expect(await guess(shop, '192.0.2.1', [{ email, password }])).toEqual({ IN: 1 });
});
