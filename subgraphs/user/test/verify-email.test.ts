import { userMailToken, userRegistrationRepeated, userVerificationRequested, userVerified } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { mailTokenTexts } from '../src/db/accounts/mail-token-text.ts';
import { guess, logIn, right, startShop, times } from './guess.ts';
import {
  ada,
  bob,
  givenAccount,
  password,
  settings,
  type Shop,
  startUser,
  USER_LOGIN,
  USER_REGISTER,
} from './start-user.ts';

const email = 'ada@example.com';
const ownPassword = 'quite-another-horse';
const day = 24 * 3_600_000;

const USER_EMAIL_VERIFY = /* GraphQL */ `
  mutation ($input: UserEmailVerifyInput!) {
    userEmailVerify(input: $input) {
      accessToken
      user {
        id
        email
        emailVerifiedAt
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const USER_EMAIL_VERIFICATION_REQUEST = /* GraphQL */ `
  mutation ($input: UserEmailVerificationRequestInput!) {
    userEmailVerificationRequest(input: $input) {
      user {
        id
      }
      userErrors {
        code
        retryAfterSeconds
      }
    }
  }
`;

async function register(shop: Shop, changed: object = {}) {
  const input = { email, password, displayName: 'Ada', ...changed };
  return (await shop.guest.mutate(USER_REGISTER, { input })).userRegister;
}

const verify = async (client: Shop['guest'], input: object) =>
  (await client.mutate(USER_EMAIL_VERIFY, { input })).userEmailVerify;

/** What the notification service puts into the mail that was asked for last. */
async function tokenInMail(shop: Shop): Promise<string> {
  const { tokenId = '' } = (await shop.emitted(userVerificationRequested)).at(-1) ?? {};
  return (await shop.ask(userMailToken, { tokenId }))?.token ?? 'none';
}

const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) => userErrors.map(({ code }) => code);

describe('registering with the address of somebody else', () => {
  it('looks like registering with a new one, login included', async () => {
    await using shop = await startUser();
    await givenAccount(shop, bob, { name: 'bob', passwordHash: await hashPassword(ownPassword) });
    const walk = async (email: string) => {
      let answers: unknown;
      const statements = await shop.statements(async () => {
        const registered = await register(shop, { email });
        const { deviceToken } = registered;
        const here = await shop.guest.mutate(USER_LOGIN, { input: { email, password, deviceToken } });
        const elsewhere = await shop.guest.mutate(USER_LOGIN, { input: { email, password } });
        answers = [
          Object.entries(registered).map(([name, value]) => [name, value === null]),
          [registered, here.userLogin, elsewhere.userLogin].map(codesOf),
        ];
      });
      return [statements, answers];
    };

    await register(shop); // makes the key that signs tokens
    const ofBob = await walk('bob@example.com');
    const ofNobody = await walk('nobody@example.com');

    expect(ofBob).toEqual(ofNobody);
    expect(ofBob[1]).toMatchObject([{}, [[], [], ['INVALID_CREDENTIALS']]]);
  });

  it('tells the mailbox, in the name of its owner, and gives nobody a link', async () => {
    await using shop = await startUser();
    await givenAccount(shop, bob, { name: 'bob' });

    await register(shop, { email: 'bob@example.com' });

    expect(await shop.emitted(userRegistrationRepeated)).toMatchObject([
      { userId: bob.id, email: 'bob@example.com', displayName: 'bob' },
    ]);
    expect(await shop.emitted(userVerificationRequested)).toEqual([]);
  });

  it('leaves the owner a login, on the device of the stranger too', async () => {
    await using shop = await startUser();
    await givenAccount(shop, ada, { passwordHash: await hashPassword(ownPassword) });

    const { deviceToken } = await register(shop);
    const { userLogin } = await shop.guest.mutate(USER_LOGIN, { input: { email, password: ownPassword, deviceToken } });

    expect(userLogin.user).toEqual({ id: ada.id, email });
  });

  it('makes no device known to the owner: guesses at the password are counted as those of a stranger', async () => {
    await using shop = await startShop();
    await givenAccount(shop, ada, { passwordHash: await hashPassword(ownPassword) });
    const { deviceToken } = await register(shop);

    const guesses = await guess(
      shop,
      '192.0.2.1',
      times(8, (index) => ({ email, password: `wrong-horse-battery-${index}`, deviceToken })),
    );

    expect(guesses).toEqual({ INVALID_CREDENTIALS: 5, LOGIN_THROTTLED: 3 });
  });
});

describe('verifying an address', () => {
  it('takes the token of the mail, from who is logged in, and opens the account everywhere', async () => {
    await using shop = await startUser();
    const { user } = await register(shop);
    const before = await logIn(shop, '192.0.2.1', right);

    const verified = await verify(shop.as(user), { token: await tokenInMail(shop) });

    const emailVerifiedAt = expect.any(String);
    expect(verified).toEqual({ accessToken: null, user: { id: user.id, email, emailVerifiedAt }, userErrors: [] });
    expect(before.code).toBe('INVALID_CREDENTIALS');
    expect(await logIn(shop, '192.0.2.1', right)).toMatchObject({ code: 'IN', user: { id: user.id } });
    expect(await shop.emitted(userVerified)).toMatchObject([{ userId: user.id, email }]);
  });

  it('logs in who gives the password with the token, as on another device', async () => {
    await using shop = await startUser();
    const { user } = await register(shop);

    const verified = await verify(shop.guest, { token: await tokenInMail(shop), password });

    expect(verified).toMatchObject({ accessToken: expect.any(String), user: { id: user.id }, userErrors: [] });
  });

  it('takes no link alone: who opened the account may be a stranger', async () => {
    await using shop = await startUser();
    await register(shop);
    const token = await tokenInMail(shop);

    const answers = [
      await verify(shop.guest, { token }),
      await verify(shop.as(bob), { token }),
      await verify(shop.guest, { token, password: 'wrong-horse-battery' }),
    ];

    expect(answers.map(codesOf)).toEqual(Array.from({ length: 3 }, () => ['INVALID_CREDENTIALS']));
    expect(await shop.emitted(userVerified)).toEqual([]);
  });

  it('has who guesses the password wait', async () => {
    await using shop = await startShop();
    await register(shop);
    const token = await tokenInMail(shop);

    const answers: string[] = [];
    for (const index of times(12, String))
      answers.push(...codesOf(await verify(shop.guest, { token, password: `wrong-${index}` })));

    expect(answers.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(2);
  });

  it('answers a repetition the same, and tells nobody again', async () => {
    await using shop = await startUser();
    const { user } = await register(shop);
    const token = await tokenInMail(shop);

    const first = await verify(shop.as(user), { token });
    const second = await verify(shop.as(user), { token });

    expect(second).toEqual(first);
    expect(await shop.emitted(userVerified)).toHaveLength(1);
  });

  it('tells a token that expired from one that was never given', async () => {
    await using shop = await startUser();
    const { user } = await register(shop);
    const token = await tokenInMail(shop);
    const forged = mailTokenTexts('another secret').give(ada.id);
    const unknown = mailTokenTexts(settings.keySecret).give(ada.id);
    shop.advance(3 * day);

    const answers: unknown[] = [];
    for (const one of [token, forged, unknown, 'nonsense', ''])
      answers.push(codesOf(await verify(shop.as(user), { token: one })));

    const invalid = ['INVALID_TOKEN'];
    expect(answers).toEqual([['EXPIRED_TOKEN'], invalid, invalid, invalid, invalid]);
    expect(await tokenInMail(shop)).toBe('none');
  });

  it('gives one address to one account, whichever comes first', async () => {
    await using shop = await startUser();
    const one = await register(shop);
    const tokenOfOne = await tokenInMail(shop);
    const other = await register(shop, { password: ownPassword });
    const tokenOfOther = await tokenInMail(shop);

    const answers = await Promise.all([
      verify(shop.as(one.user), { token: tokenOfOne }),
      verify(shop.as(other.user), { token: tokenOfOther }),
    ]);

    expect(answers.map(codesOf).toSorted()).toEqual([[], ['INVALID_TOKEN']]);
    expect(await shop.emitted(userVerified)).toHaveLength(1);
  });
});

describe('asking for another mail', () => {
  const request = async (shop: Shop, user: { id: string }, input: object = {}) =>
    (await shop.as(user).mutate(USER_EMAIL_VERIFICATION_REQUEST, { input })).userEmailVerificationRequest;

  it('sends one, whose link is good beside the first', async () => {
    await using shop = await startUser();
    const { user } = await register(shop);
    const first = await tokenInMail(shop);

    expect(await request(shop, user)).toEqual({ user: { id: user.id }, userErrors: [] });

    expect(await tokenInMail(shop)).not.toBe(first);
    expect(codesOf(await verify(shop.as(user), { token: first }))).toEqual([]);
  });

  it('sends one for one idempotency key', async () => {
    await using shop = await startUser();
    const { user } = await register(shop);

    await request(shop, user, { idempotencyKey: 'again' });
    await request(shop, user, { idempotencyKey: 'again' });

    expect(await shop.emitted(userVerificationRequested)).toHaveLength(2);
  });

  it('is refused to who has verified the address, and to whom there is no account', async () => {
    await using shop = await startUser();
    await givenAccount(shop, ada);

    expect(codesOf(await request(shop, ada))).toEqual(['ALREADY_VERIFIED']);
    expect(codesOf(await request(shop, bob))).toEqual(['USER_NOT_FOUND']);
  });

  it('has to wait after the third time', async () => {
    await using shop = await startShop();
    const { user } = await register(shop);

    const answers = [];
    for (const _ of times(4, String)) answers.push(await request(shop, user));

    expect(answers.map(codesOf)).toEqual([[], [], [], ['TOO_MANY_ATTEMPTS']]);
    expect(answers.at(-1).userErrors).toMatchObject([{ retryAfterSeconds: 60 }]);
  });
});

it('sends a mailbox five mails at once, whoever asks for them, and tells nobody that it sent no more', async () => {
  await using shop = await startShop();

  const answers = [];
  for (const _ of times(7, String)) answers.push(await register(shop));

  expect(answers.map(codesOf).flat()).toEqual([]);
  expect(await shop.emitted(userVerificationRequested)).toHaveLength(5);
});
