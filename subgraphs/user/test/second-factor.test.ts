import { userCredentialsChanged } from '@agora/schema';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { secondFactor } from '../src/db/tables.ts';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { readRecoveryCode } from '../src/db/sessions/recovery-codes.ts';
import { stepOf } from '../src/domain/sessions/time-code.ts';
import { startShop } from './guess.ts';
import { ada, bob, givenAccount, password, type Shop, support } from './start-user.ts';

const email = 'ada@example.com';
const step = 30_000;
const start = startShop;
const errors = 'userErrors { code field retryAfterSeconds }';
const tokens = `accessToken refreshToken deviceToken user { id } ${errors}`;
const BEGIN = `mutation ($input: UserSecondFactorBeginInput!) { userSecondFactorBegin(input: $input) { secret otpauthUrl ${errors} } }`;
const ADD = `mutation ($input: UserSecondFactorAddInput!) { userSecondFactorAdd(input: $input) {
  recoveryCodes user { secondFactor { addedAt recoveryCodesLeft } } ${errors} } }`;
const REMOVE = `mutation ($input: UserSecondFactorRemoveInput!) { userSecondFactorRemove(input: $input) { user { secondFactor { addedAt } } ${errors} } }`;
const RENEW = `mutation ($input: UserRecoveryCodesRenewInput!) { userRecoveryCodesRenew(input: $input) { recoveryCodes ${errors} } }`;
const COMPLETE = `mutation ($input: UserLoginCompleteInput!) { userLoginComplete(input: $input) { ${tokens} } }`;
const LOGIN = `mutation ($input: UserLoginInput!) { userLogin(input: $input) { challenge { token expiresAt } ${tokens} } }`;
const RESET = `mutation ($input: UserPasswordResetInput!) { userPasswordReset(input: $input) {
  challenge { token } accessToken user { id email paymentMethods { id } hasPassword } ${errors} } }`;
const FACTORS = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on User { secondFactor { recoveryCodesLeft } } } }`;

const begin = async (client: Shop['guest'], given = password) =>
  (await client.mutate(BEGIN, { input: { password: given } })).userSecondFactorBegin;
const add = async (client: Shop['guest'], code: string) =>
  (await client.mutate(ADD, { input: { code } })).userSecondFactorAdd;
const enter = async (shop: Shop, input: object = {}) =>
  (await shop.guest.mutate(LOGIN, { input: { email, password, ...input } })).userLogin;
const complete = async (shop: Shop, challenge: string, code: string) =>
  (await shop.guest.mutate(COMPLETE, { input: { challenge, code } })).userLoginComplete;
const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) => userErrors.map(({ code }) => code);
const changesOf = async (shop: Shop) => (await shop.emitted(userCredentialsChanged)).map(({ change }) => change);

/** What an app that was given the secret shows. */
function appWith(secret: string) {
  const codes = new TOTP({ secret: Secret.fromBase32(secret) });
  return (at: Date) => codes.generate({ timestamp: at.getTime() });
}

/** Ada with an app on her phone, a step after it was added: its first code was used by then. */
async function startWithApp() {
  const shop = await start();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  const self = shop.as(ada);
  const { secret } = await begin(self);
  const app = appWith(secret);
  const now = () => shop.given(({ now: clock }) => Promise.resolve(clock()));
  const added = await add(self, app(await now()));
  shop.advance(step);
  return Object.assign(shop, {
    self,
    added,
    recoveryCodes: added.recoveryCodes as readonly string[],
    code: async (ahead = 0) => app(new Date((await now()).getTime() + ahead * step)),
  });
}

describe('adding a second factor', () => {
  it('gives a secret for the password, takes a code of it, gives recovery codes and tells the mailbox', async () => {
    await using shop = await start();
    await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
    const self = shop.as(ada);

    const wrong = await begin(self, 'not-the-password');
    const begun = await begin(self);
    const before = await enter(shop);
    const added = await add(self, appWith(begun.secret)(await shop.given(({ now }) => Promise.resolve(now()))));

    expect(codesOf(wrong)).toEqual(['WRONG_PASSWORD']);
    expect(begun.otpauthUrl).toContain(`otpauth://totp/Agora:ada%40example.com?issuer=Agora&secret=${begun.secret}&`);
    expect(codesOf(before)).toEqual([]);
    expect(new Set(added.recoveryCodes).size).toBe(10);
    expect(added).toMatchObject({ user: { secondFactor: { recoveryCodesLeft: 10 } }, userErrors: [] });
    expect(await shop.emitted(userCredentialsChanged)).toMatchObject([
      { userId: ada.id, email, change: 'SECOND_FACTOR_ADDED' },
    ]);
  });

  it('keeps neither the secret nor a recovery code in a form that could be used', async () => {
    await using shop = await startWithApp();

    const rows = JSON.stringify([
      await shop.running.database.db.select().from(secondFactor),
      await shop.running.database.db.execute('select * from recovery_code'),
    ]);

    for (const code of shop.recoveryCodes) expect(rows).not.toContain(code);
    expect(rows).not.toMatch(/[A-Z2-7]{32}/);
  });

  it('takes no wrong code, none that was not begun, and no second app', async () => {
    await using shop = await startWithApp();
    await givenAccount(shop, bob, { name: 'bob', passwordHash: await hashPassword(password) });
    const other = shop.as(bob);

    const answers = [await add(other, '000000'), await add(shop.self, await shop.code()), await begin(shop.self)];
    const { secret } = await begin(other);
    const wrong = await add(other, await shop.code());
    shop.advance(3_600_000);
    const late = await add(other, appWith(secret)(await shop.given(({ now }) => Promise.resolve(now()))));

    expect(answers.map(codesOf)).toEqual([
      ['SECOND_FACTOR_NOT_BEGUN'],
      ['SECOND_FACTOR_EXISTS'],
      ['SECOND_FACTOR_EXISTS'],
    ]);
    expect([wrong, late].map(codesOf)).toEqual([['WRONG_CODE'], ['SECOND_FACTOR_NOT_BEGUN']]);
  });
});

describe('a login to an account with a second factor', () => {
  it('gives nothing but a challenge for the password, and a session for a code', async () => {
    await using shop = await startWithApp();

    const login = await enter(shop);
    const entered = await complete(shop, login.challenge.token, await shop.code());

    expect(login).toMatchObject({ accessToken: null, refreshToken: null, deviceToken: null, user: null });
    expect(codesOf(login)).toEqual(['SECOND_FACTOR_REQUIRED']);
    expect(entered).toMatchObject({ accessToken: expect.any(String), user: { id: ada.id }, userErrors: [] });
  });

  it('takes each code of the app once, whoever brings it, and none from before it', async () => {
    await using shop = await startWithApp();
    const [one, other, third] = [await enter(shop), await enter(shop), await enter(shop)];
    const [earlier, code] = [await shop.code(), await shop.code(1)];

    const answers = await Promise.all([one, other].map(({ challenge }) => complete(shop, challenge.token, code)));
    const before = await complete(shop, third.challenge.token, earlier);

    expect(answers.flatMap(codesOf)).toEqual(['WRONG_CODE']);
    expect(codesOf(before)).toEqual(['WRONG_CODE']);
  });

  it('takes each recovery code once, however it is typed, and tells the mailbox', async () => {
    await using shop = await startWithApp();
    const [code = ''] = shop.recoveryCodes;
    const [one, other] = [await enter(shop), await enter(shop)];

    const entered = await complete(shop, one.challenge.token, ` ${code.toUpperCase().replaceAll('-', ' ')} `);
    const again = await complete(shop, other.challenge.token, code);

    expect(codesOf(entered)).toEqual([]);
    expect(codesOf(again)).toEqual(['WRONG_CODE']);
    expect(await changesOf(shop)).toEqual(['SECOND_FACTOR_ADDED', 'RECOVERY_CODE_USED']);
    const ids = [{ __typename: 'User', id: ada.id }];
    expect((await shop.as(support).query(FACTORS, { ids }))._entities).toEqual([
      { secondFactor: { recoveryCodesLeft: 9 } },
    ]);
    expect((await shop.as(bob).query(FACTORS, { ids }))._entities).toEqual([{ secondFactor: null }]);
  });

  it('takes a challenge once and for five minutes, and none that was not given', async () => {
    await using shop = await startWithApp();
    const login = await enter(shop);
    await complete(shop, login.challenge.token, await shop.code());
    shop.advance(step);
    const late = await enter(shop);

    const again = await complete(shop, login.challenge.token, await shop.code());
    const unknown = await complete(shop, 'none', await shop.code());
    shop.advance(5 * 60_000);
    const tooLate = await complete(shop, late.challenge.token, await shop.code());

    expect([again, unknown, tooLate].map(codesOf)).toEqual(Array(3).fill(['CHALLENGE_EXPIRED']));
  });

  it('lets who guesses wait, ever longer and by as many challenges as they like, and not a device that is known', async () => {
    await using shop = await startWithApp();
    const known = await complete(shop, (await enter(shop)).challenge.token, await shop.code());
    const home = await enter(shop, { deviceToken: known.deviceToken });
    for (const _ of Array(10)) {
      expect(codesOf(await complete(shop, (await enter(shop)).challenge.token, '000000'))).toEqual(['WRONG_CODE']);
    }
    shop.advance(step);
    const eleventh = (await enter(shop)).challenge.token;

    const answers = [await complete(shop, eleventh, '000000'), await complete(shop, eleventh, await shop.code())];
    const fromHome = await complete(shop, home.challenge.token, await shop.code());

    expect(answers.map(codesOf)).toEqual([['WRONG_CODE'], ['TOO_MANY_ATTEMPTS']]);
    expect(answers[1].userErrors[0].retryAfterSeconds).toBeGreaterThan(0);
    expect(codesOf(fromHome)).toEqual([]);
  }, 60_000);

  it('is asked for after a password reset too: who reads the mailbox has not the app', async () => {
    await using shop = await startWithApp();
    const waiting = await enter(shop);
    const token = await shop.given(async ({ mailTokens, settings, now }) => {
      const { mailTokenTexts } = await import('../src/db/accounts/mail-token-text.ts');
      const { newMailToken } = await import('../src/domain/accounts/mail-token.ts');
      const id = '018f0000-0000-7000-8000-000000000001';
      await mailTokens.add(newMailToken({ id, userId: ada.id, purpose: 'RESET_PASSWORD', email }, now()));
      return mailTokenTexts(settings.keySecret).give(id);
    });

    const input = { token, newPassword: 'quite-another-horse' };
    const { userPasswordReset: reset } = await shop.guest.mutate(RESET, { input });
    const entered = await complete(shop, reset.challenge.token, await shop.code());

    const stranger = { id: ada.id, email: null, paymentMethods: [], hasPassword: null };
    expect(reset).toMatchObject({ accessToken: null, user: stranger });
    expect(codesOf(reset)).toEqual(['SECOND_FACTOR_REQUIRED']);
    expect(codesOf(entered)).toEqual([]);
    shop.advance(step);
    expect(codesOf(await complete(shop, waiting.challenge.token, await shop.code()))).toEqual(['CHALLENGE_EXPIRED']);
  });
});

describe('doing without a second factor', () => {
  it('takes the password and a code, tells the mailbox, and logins ask for the password alone', async () => {
    await using shop = await startWithApp();
    const waiting = await enter(shop);
    const remove = async (input: object) =>
      (await shop.self.mutate(REMOVE, { input: { password, code: '000000', ...input } })).userSecondFactorRemove;

    const wrong = [await remove({ password: 'not-the-password' }), await remove({})];
    const removed = await remove({ code: await shop.code() });
    const again = await remove({});

    expect(wrong.map(codesOf)).toEqual([['WRONG_PASSWORD'], ['WRONG_CODE']]);
    expect(removed).toEqual({ user: { secondFactor: null }, userErrors: [] });
    expect(codesOf(again)).toEqual(['SECOND_FACTOR_NOT_FOUND']);
    expect(await changesOf(shop)).toEqual(['SECOND_FACTOR_ADDED', 'SECOND_FACTOR_REMOVED']);
    expect(codesOf(await enter(shop))).toEqual([]);
    expect(codesOf(await complete(shop, waiting.challenge.token, await shop.code()))).toEqual(['CHALLENGE_EXPIRED']);
  });

  it('gives other recovery codes, and those of before are of no use', async () => {
    await using shop = await startWithApp();
    const [old = ''] = shop.recoveryCodes;

    const input = { password, code: await shop.code() };
    const { userRecoveryCodesRenew: renewed } = await shop.self.mutate(RENEW, { input });
    const login = await enter(shop);
    const withOld = await complete(shop, login.challenge.token, old);
    const withNew = await complete(shop, login.challenge.token, renewed.recoveryCodes[0]);

    expect(renewed.recoveryCodes).toHaveLength(10);
    expect([withOld, withNew].map(codesOf)).toEqual([['WRONG_CODE'], []]);
  });
});

it('does with a recovery code what no app can when the service has another secret', async () => {
  await using shop = await startWithApp();
  await shop.given(({ secondFactors }) =>
    secondFactors.lock(ada.id).then((factor) => factor && secondFactors.save({ ...factor, sealId: 'another' })),
  );
  const login = await enter(shop);

  const withApp = await complete(shop, login.challenge.token, await shop.code());
  const withCode = await complete(shop, login.challenge.token, shop.recoveryCodes[0] ?? '');

  expect([withApp, withCode].map(codesOf)).toEqual([['WRONG_CODE'], []]);
});

it.each([
  ['that of now', 0, null, true],
  ['the one before', -30, null, true],
  ['the next, of a clock that is ahead', 30, null, true],
  ['one of a minute ago', -60, null, false],
  ['one of in a minute', 60, null, false],
  ['the last that was taken', 0, 0, false],
])('of the codes of an app, %s is judged rightly', (_what, seconds, lastAhead, isGood) => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const now = new Date('2026-01-31T12:00:00.000Z');
  const current = now.getTime() / step;

  const code = appWith(secret)(new Date(now.getTime() + seconds * 1000));
  const found = stepOf(code, secret, lastAhead === null ? null : current + lastAhead, now);

  expect(found).toBe(isGood ? current + seconds / 30 : undefined);
});

it('reads codes of RFC 6238', () => {
  const secret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32;

  expect(stepOf('287082', secret, null, new Date(59_000))).toBe(1);
});

it('reads a recovery code however it is written', () => {
  expect(readRecoveryCode('ABCD efgh-ijkl.2345')).toBe('abcd-efgh-ijkl-2345');
});
