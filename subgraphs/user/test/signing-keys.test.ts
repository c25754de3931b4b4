import { decodeProtectedHeader } from 'jose';
import { expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { signingKey } from '../src/db/tables.ts';
import { ada, givenAccount, password, settings, type Shop, startUser, USER_LOGIN } from './start-user.ts';

const hour = 3_600_000;
const month = 30 * 24 * hour;

async function startWithKey() {
  const shop = await startUser();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  await shop.runJob('rotate-signing-keys');
  return shop;
}

async function published({ running }: Shop): Promise<string[]> {
  const response = await fetch(new URL('/.well-known/jwks.json', running.url));
  const { keys } = (await response.json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid);
}

async function signing(shop: Shop): Promise<string | undefined> {
  const { userLogin } = await shop.guest.mutate(USER_LOGIN, { input: { email: 'ada@example.com', password } });
  return decodeProtectedHeader(userLogin.accessToken).kid;
}

it('publishes public keys only', async () => {
  await using shop = await startWithKey();

  const response = await fetch(new URL('/.well-known/jwks.json', shop.running.url));

  const { keys } = (await response.json()) as { keys: object[] };
  expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x']]);
});

it('publishes a new key before it signs, and the old one until its last token has run out', async () => {
  await using shop = await startWithKey();
  const [old = ''] = await published(shop);

  shop.advance(month);
  await shop.runJob('rotate-signing-keys');
  const [, young = ''] = await published(shop);
  const announced = await signing(shop);
  shop.advance(hour);
  await shop.runJob('rotate-signing-keys');
  const [stillKnown, replaced] = [await published(shop), await signing(shop)];
  shop.advance(hour);
  await shop.runJob('rotate-signing-keys');
  const known = await published(shop);

  expect(announced).toBe(old);
  expect(stillKnown).toEqual([old, young]);
  expect(replaced).toBe(young);
  expect(known).toEqual([young]);
});

it('makes one key, however many replicas make the first', async () => {
  await using shop = await startUser();

  await Promise.all(Array.from({ length: 5 }, () => shop.runJob('rotate-signing-keys')));

  expect(await published(shop)).toHaveLength(1);
});

it('asks for patience rather than publish no key', async () => {
  await using shop = await startUser();

  const response = await fetch(new URL('/.well-known/jwks.json', shop.running.url));

  expect(response.status).toBe(503);
});

it('keeps private keys encrypted, and goes on with a new key when the secret is another', async () => {
  await using shop = await startWithKey();
  const { db } = shop.running.database;
  const [kept] = await db.select().from(signingKey);
  const now = new Date();

  await shop.given(({ signingKeys }) => signingKeys.rotate('another secret than the one before', now));

  const underNew = await shop.given(({ signingKeys }) => signingKeys.active('another secret than the one before', now));
  const underOld = await shop.given(({ signingKeys }) => signingKeys.active(settings.keySecret, now));
  expect(Buffer.from(kept?.sealedPrivateKey ?? '', 'base64url').toString()).not.toContain('PRIVATE KEY');
  expect(underOld?.kid).toBe(kept?.kid);
  expect(underNew?.kid).not.toBe(kept?.kid);
});
