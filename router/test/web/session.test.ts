import { expect, it } from 'vitest';
import { granted, startSession } from './start-session.ts';

it('gives the page an access token, and the refresh token to a cookie that no script can read', async () => {
  await using shop = await startSession({
    userLogin: { ...granted, refreshToken: 'refresh-1', deviceToken: 'device-1' },
  });

  const response = await shop.ask('POST', '/session', {}, { email: 'ada@example.com', password: 'correct' });

  expect(await response.json()).toEqual({
    grant: { accessToken: 'access-1', accessTokenExpiresAt: '2030-01-01T00:00:00Z' },
    userErrors: [],
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.getSetCookie()).toEqual([
    'agora-session=refresh-1; Path=/session; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure',
    'agora-device=device-1; Path=/session; Max-Age=31536000; HttpOnly; SameSite=Strict; Secure',
  ]);
});

it('asks for the second factor of an account, and takes it with the challenge of the login', async () => {
  const required = { code: 'SECOND_FACTOR_REQUIRED', message: 'Enter the code of your app as well.' };
  await using shop = await startSession({
    userLogin: { accessToken: null, challenge: { token: 'challenge-1' }, userErrors: [required] },
    userLoginComplete: { ...granted, refreshToken: 'refresh-1', deviceToken: 'device-1' },
  });

  const login = await shop.ask('POST', '/session', {}, { email: 'ada@example.com', password: 'correct' });
  const complete = await shop.ask('POST', '/session/complete', {}, { challenge: 'challenge-1', code: '123456' });

  expect(await login.json()).toEqual({ grant: null, challenge: 'challenge-1', userErrors: [required] });
  expect(login.headers.getSetCookie()).toEqual([]);
  expect(shop.asked.at(-1)).toEqual({ challenge: 'challenge-1', code: '123456' });
  expect(await complete.json()).toMatchObject({ grant: { accessToken: 'access-1' } });
  expect(complete.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual([
    'agora-session=refresh-1',
    'agora-device=device-1',
  ]);
});

it('takes what a passkey signed in place of a password', async () => {
  await using shop = await startSession({
    passkeyLoginComplete: { ...granted, refreshToken: 'refresh-1', deviceToken: 'device-1' },
  });

  const login = await shop.ask('POST', '/session/passkey', {}, { credential: '{}' });

  expect(shop.asked).toEqual([{ credential: '{}' }]);
  expect(await login.json()).toMatchObject({ grant: { accessToken: 'access-1' } });
  expect(login.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual([
    'agora-session=refresh-1',
    'agora-device=device-1',
  ]);
});

it('sends a browser to a provider, and lets the same browser alone come back', async () => {
  await using shop = await startSession({
    identityLoginBegin: { url: 'https://provider.example/?state=1', flowToken: 'flow-1', userErrors: [] },
    identityLoginComplete: { ...granted, refreshToken: 'refresh-1', deviceToken: 'device-1' },
  });
  const back = { provider: 'acme', parameters: 'code=1&state=1' };

  const begun = await shop.ask('POST', '/session/provider', {}, { provider: 'acme' });
  const entered = await shop.ask('POST', '/session/provider/complete', { cookie: 'agora-provider=flow-1' }, back);
  await shop.ask('POST', '/session/provider/complete', {}, { ...back, flowToken: 'of-another' });

  expect(await begun.json()).toEqual({ grant: null, url: 'https://provider.example/?state=1', userErrors: [] });
  expect(begun.headers.getSetCookie()).toEqual([
    'agora-provider=flow-1; Path=/session; Max-Age=600; HttpOnly; SameSite=Strict; Secure',
  ]);
  expect(await entered.json()).toMatchObject({ grant: { accessToken: 'access-1' } });
  expect(entered.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual([
    'agora-session=refresh-1',
    'agora-device=device-1',
    'agora-provider=',
  ]);
  expect(shop.asked.slice(1)).toEqual([
    { ...back, flowToken: 'flow-1' },
    { ...back, flowToken: '' },
  ]);
});

it('opens an account and is logged in to it, on this device', async () => {
  const tokens = { ...granted, refreshToken: 'refresh-1', deviceToken: 'device-1' };
  await using shop = await startSession({ userRegister: tokens });
  const account = { displayName: 'Ada', email: 'ada@example.com', password: 'correct' };

  const response = await shop.ask('POST', '/session/register', {}, account);

  expect(shop.asked).toEqual([account]);
  expect(await response.json()).toMatchObject({ grant: { accessToken: 'access-1' } });
  expect(response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual([
    'agora-session=refresh-1',
    'agora-device=device-1',
  ]);
});

it('is entered by what a mail or another password proves, and goes on without tokens where there are none', async () => {
  const tokens = { ...granted, refreshToken: 'refresh-2', deviceToken: 'device-2' };
  const noTokens = { accessToken: null, accessTokenExpiresAt: null, refreshToken: null, userErrors: [] };
  await using shop = await startSession({
    userPasswordReset: tokens,
    userPasswordChange: tokens,
    userEmailVerify: noTokens,
  });

  const reset = await shop.ask('POST', '/session/reset-password', {}, { token: 'mailed', newPassword: 'new' });
  const passwords = { currentPassword: 'new', newPassword: 'newer' };
  const changed = await shop.ask('POST', '/session/change-password', {}, passwords);
  const verified = await shop.ask(
    'POST',
    '/session/verify-email',
    { cookie: 'agora-session=refresh-2' },
    { token: 'a' },
  );

  for (const response of [reset, changed]) {
    expect(await response.json()).toMatchObject({ grant: { accessToken: 'access-1' } });
    expect(response.headers.getSetCookie()[0]).toContain('agora-session=refresh-2;');
  }
  expect(await verified.json()).toEqual({ grant: null, userErrors: [] });
  expect(verified.headers.getSetCookie()).toEqual([]);
  expect(shop.asked).toEqual([{ token: 'mailed', newPassword: 'new' }, passwords, { token: 'a' }]);
});

it('says what a request lacks', async () => {
  await using shop = await startSession({});

  const response = await shop.ask('POST', '/session/reset-password', {}, { token: 'mailed' });

  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ message: 'Send token, newPassword as JSON.', extensions: { code: 'BAD_REQUEST' } }] },
  ]);
});

it('refreshes with the cookie, and keeps the token that comes in its place', async () => {
  await using shop = await startSession({ sessionRefresh: { ...granted, refreshToken: 'refresh-2' } });

  const response = await shop.ask('POST', '/session/refresh', { cookie: 'theme=dark; agora-session=refresh-1' });

  expect(shop.asked).toEqual([{ refreshToken: 'refresh-1' }]);
  expect(await response.json()).toMatchObject({ grant: { accessToken: 'access-1' } });
  expect(response.headers.getSetCookie()[0]).toContain('agora-session=refresh-2;');
});

it('tells a browser without a session so, and asks nobody', async () => {
  await using shop = await startSession({});

  const response = await shop.ask('POST', '/session/refresh');

  expect(await response.json()).toEqual({ grant: null, userErrors: [] });
  expect(shop.asked).toEqual([]);
});

it('takes the cookie of a session that has ended away, but not of one that nobody could ask about', async () => {
  const expired = { userErrors: [{ code: 'SESSION_EXPIRED', message: 'Log in again.' }] };
  await using ended = await startSession({ sessionRefresh: expired });
  await using away = await startSession({ sessionRefresh: null });

  const answers = [
    await ended.ask('POST', '/session/refresh', { cookie: 'agora-session=refresh-1' }),
    await away.ask('POST', '/session/refresh', { cookie: 'agora-session=refresh-1' }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([200, 503]);
  expect(answers.map(({ headers }) => headers.getSetCookie())).toEqual([
    ['agora-session=; Path=/session; Max-Age=0; HttpOnly; SameSite=Strict; Secure'],
    [],
  ]);
});

it('logs out and takes the cookie away', async () => {
  await using shop = await startSession({ userLogout: { userErrors: [] } });

  const response = await shop.ask('DELETE', '/session', { cookie: 'agora-session=refresh-1' });

  expect(shop.asked).toEqual([{ refreshToken: 'refresh-1' }]);
  expect(response.headers.getSetCookie()[0]).toContain('Max-Age=0');
});

it.each([
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ['a page of another port', { 'sec-fetch-site': 'same-site' }],
  ['a form', { 'content-type': 'text/plain' }],
  ['an old browser on another page', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
])('refuses what %s sends', async (_who, headers) => {
  await using shop = await startSession({ sessionRefresh: granted });

  const response = await shop.ask('POST', '/session/refresh', { cookie: 'agora-session=refresh-1', ...headers });

  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'CSRF_PREVENTED' } }] },
  ]);
  expect(shop.asked).toEqual([]);
});
