import { userContact } from '@agora/schema';
import { expect, it } from 'vitest';
import { PasswordChecks } from '../src/db/accounts/password-checks.ts';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { guess, logIn, right, startShop, times, wrong } from './guess.ts';
import { ada, givenAccount, password, USER_REGISTER } from './start-user.ts';

it('lets the owner in at once while a stranger guesses, on a new device and at a new address too', async () => {
  await using shop = await startShop();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });

  const stranger = await guess(
    shop,
    '192.0.2.1',
    times(10, () => wrong),
  );
  const owner = await logIn(shop, '198.51.100.7', right);

  expect(stranger).toEqual({ INVALID_CREDENTIALS: 5, LOGIN_THROTTLED: 5 });
  expect(owner.code).toBe('IN');
});

it('has a stranger wait longer each time, even with the right password', async () => {
  await using shop = await startShop();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  await guess(
    shop,
    '192.0.2.1',
    times(5, () => wrong),
  );
  const throttled: unknown[] = [];
  for (const seconds of [1, 2, 4]) {
    const { code, userErrors } = await logIn(shop, '192.0.2.1', right);
    throttled.push([code, userErrors[0].retryAfterSeconds]);
    shop.advance(seconds * 1000);
    await logIn(shop, '192.0.2.1', wrong);
  }

  shop.advance(8_000);
  const letIn = await logIn(shop, '192.0.2.1', right);

  expect(throttled).toEqual([
    ['LOGIN_THROTTLED', 1],
    ['LOGIN_THROTTLED', 2],
    ['LOGIN_THROTTLED', 4],
  ]);
  expect(letIn.code).toBe('IN');
});

it('lets in a known device, and a known address, when strangers everywhere have used up what there is', async () => {
  await using shop = await startShop();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  await givenAccount(
    shop,
    { id: '018f0000-0000-7000-8000-0000000000ee' },
    { name: 'eve', passwordHash: await hashPassword(password) },
  );
  const { deviceToken } = await logIn(shop, '198.51.100.7', right);
  const { deviceToken: ofEve } = await logIn(shop, '192.0.2.66', { ...right, email: 'eve@example.com' });
  for (const network of times(5, String))
    await guess(
      shop,
      `192.0.2.${network}`,
      times(5, () => wrong),
    );

  const elsewhere = await logIn(shop, '203.0.113.1', right);
  const withForeignToken = await logIn(shop, '203.0.113.1', { ...right, deviceToken: ofEve });
  const atHome = await logIn(shop, '198.51.100.7', right);
  const onDevice = await logIn(shop, '203.0.113.1', { ...right, deviceToken });

  expect([elsewhere.code, withForeignToken.code]).toEqual(['LOGIN_THROTTLED', 'LOGIN_THROTTLED']);
  expect([atHome.code, onDevice.code]).toEqual(['IN', 'IN']);
});

it('counts the guesses on a device too', async () => {
  await using shop = await startShop();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  const { deviceToken } = await logIn(shop, '198.51.100.7', right);

  const guesses = await guess(
    shop,
    '192.0.2.1',
    times(14, () => ({ ...wrong, deviceToken })),
  );

  expect(guesses).toEqual({ INVALID_CREDENTIALS: 10, LOGIN_THROTTLED: 4 });
});

it('throttles an address that tries many accounts, and no other address', async () => {
  await using shop = await startShop();
  const sixty = times(60, (index) => ({ email: `user${index}@example.com`, password }));

  const guesses = await guess(shop, '192.0.2.1', sixty);
  const elsewhere = await guess(shop, '198.51.100.7', sixty.slice(0, 3));

  expect(guesses).toEqual({ INVALID_CREDENTIALS: 20, LOGIN_THROTTLED: 40 });
  expect(elsewhere).toEqual({ INVALID_CREDENTIALS: 3 });
});

it('counts each of the logins in one request, and of those that come together', async () => {
  await using shop = await startShop();
  const login = 'userLogin(input: $input) { userErrors { code } }';
  const aliased = `mutation ($input: UserLoginInput!) { ${times(30, (index) => `a${index}: ${login}`).join(' ')} }`;

  const inOneRequest: Record<string, { userErrors: { code: string }[] }> = await shop
    .guestFrom('192.0.2.1')
    .mutate(aliased, { input: wrong });
  const together = await Promise.all(times(14, () => logIn(shop, '192.0.2.2', { ...wrong, email: 'bob@example.com' })));

  const checkedOf = (codes: (string | undefined)[]) => codes.filter((code) => code === 'INVALID_CREDENTIALS').length;
  expect(checkedOf(Object.values(inOneRequest).map(({ userErrors }) => userErrors[0]?.code))).toBe(5);
  expect(checkedOf(together.map(({ code }) => code))).toBe(5);
});

it('answers alike for an account that exists and one that does not, after the same statements, throttled or not', async () => {
  await using shop = await startShop();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  const answersFor = async (input: object, from: string) => {
    const answers: unknown[] = [];
    for (let count = 0; count < 8; count += 1) {
      let answer: unknown;
      const statements = await shop.statements(async () => {
        answer = (await logIn(shop, from, input)).userErrors;
      });
      answers.push([statements, answer]);
    }
    return answers;
  };

  const existing = await answersFor(wrong, '192.0.2.1');
  const unknown = await answersFor({ ...wrong, email: 'nobody@example.com' }, '192.0.2.2');

  expect(existing).toEqual(unknown);
  expect(JSON.stringify(existing.at(-1))).toContain('LOGIN_THROTTLED');
});

it('takes back what was counted when a login succeeds', async () => {
  await using shop = await startShop();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  const fourWrongOneRight = [...times(4, () => wrong), right];

  const guesses = await guess(shop, '192.0.2.1', times(4, () => fourWrongOneRight).flat());

  expect(guesses).toEqual({ INVALID_CREDENTIALS: 16, IN: 4 });
});

it('throttles registrations of one address', async () => {
  await using shop = await startShop();
  const key = 'registrations 192.0.2.1';
  await shop.given(({ attempts, now }) => attempts.save(new Map([[key, { count: 100, lastAt: now() }]])));
  const register = async (from: string) => {
    const input = { ...right, displayName: 'Ada' };
    return (await shop.guestFrom(from).mutate(USER_REGISTER, { input })).userRegister;
  };

  const refused = await register('192.0.2.1');
  const elsewhere = await register('198.51.100.7');

  expect(refused).toMatchObject({ user: null, userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] });
  expect(elsewhere.userErrors).toEqual([]);
});

it('answers everyone else quickly while logins come in floods, and refuses what would have to wait too long', async () => {
  await using shop = await startShop({ passwords: new PasswordChecks({ atOnce: 1 }) });
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  const state = { isOver: false };
  const isOver = () => state.isOver;
  const flood = Promise.all(
    times(150, (index) => logIn(shop, `network ${index % 50}`, { email: `user${index}@example.com`, password })),
  ).finally(() => (state.isOver = true));

  const waits: number[] = [];
  while (!isOver()) {
    const since = performance.now();
    await shop.ask(userContact, { userId: ada.id });
    await shop.as(ada).query('{ me { email } }');
    waits.push(performance.now() - since);
  }
  const answers = await flood;

  const busy = answers.filter(({ userErrors }) => userErrors[0].retryAfterSeconds === 2);
  expect(busy.length).toBeGreaterThan(50);
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['INVALID_CREDENTIALS', 'LOGIN_THROTTLED']));
  const median = waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)];
  console.log(`during a flood of logins others wait ${median?.toFixed(0)} ms (median of ${waits.length})`);
  expect(median).toBeLessThan(1_000);
});
