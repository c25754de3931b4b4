import { userServiceTokenCreated } from '@agora/schema';
import { createAccessTokenVerifier } from '@agora/kit';
import { createLocalJWKSet, decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { ada, bob, givenAccount, password, type Shop, startUser } from './start-user.ts';

const vendorId = uuidv7();
const scopes = ['product:write', 'inventory:write'];
const vera = { ...ada, roles: ['VENDOR'], scopes };
const admin = { id: uuidv7(), roles: ['ADMIN'], scopes: ['user:manage', 'user:read:any'] };

const shown = 'serviceToken { id name scopes hint lastUsedAt } secret userErrors { code field }';
const CREATE = `mutation ($input: ServiceTokenCreateInput!) { serviceTokenCreate(input: $input) { ${shown} } }`;
const EXCHANGE = `mutation ($input: ServiceTokenExchangeInput!) { serviceTokenExchange(input: $input) {
  accessToken accessTokenExpiresAt scopes userErrors { code field retryAfterSeconds } } }`;
const REVOKE = `mutation ($input: ServiceTokenRevokeInput!) { serviceTokenRevoke(input: $input) {
  user { serviceTokens { id } } userErrors { code } } }`;
const REVOKE_ROLE = `mutation ($input: UserRoleRevokeInput!) { userRoleRevoke(input: $input) { userErrors { code } } }`;

const nextMonth = () => new Date(Date.now() + 30 * 24 * 3_600_000).toISOString();
const asked = () => ({ name: 'Nightly import', scopes: ['product:write'], expiresAt: nextMonth(), password });
const create = async (shop: Shop, input: object = asked()) =>
  (await shop.as(vera).mutate(CREATE, { input })).serviceTokenCreate;
const exchange = async (shop: Shop, secret: string) =>
  (await shop.guest.mutate(EXCHANGE, { input: { secret } })).serviceTokenExchange;
const revoke = async (shop: Shop, who: { id: string }, serviceTokenId: string) =>
  (await shop.as(who).mutate(REVOKE, { input: { serviceTokenId } })).serviceTokenRevoke;

async function startShop() {
  const shop = await startUser();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  await givenAccount(shop, bob, { name: 'bob' });
  await shop.given(async ({ users }) => {
    const user = await users.find(ada.id);
    if (user) await users.save({ ...user, roles: ['VENDOR'], vendorId });
  });
  return shop;
}

/** Whom routers and services take who brings the token for. */
async function viewerOf(shop: Shop, accessToken: string) {
  const keys = await shop.running.jobContext.stores.signingKeys.published();
  const check = await createAccessTokenVerifier(createLocalJWKSet({ keys: [...keys] }))(accessToken);
  return check.ok ? check : undefined;
}

describe('a service token', () => {
  it('is exchanged for an access token of a part of what its maker may, and of nobody’s account', async () => {
    await using shop = await startShop();

    const { serviceToken, secret, userErrors } = await create(shop);
    const { accessToken, ...exchanged } = await exchange(shop, secret);

    expect(userErrors).toEqual([]);
    expect(secret).toMatch(/^agora_st_[\w-]{43}$/);
    expect(serviceToken).toMatchObject({ name: 'Nightly import', hint: secret.slice(0, 13), lastUsedAt: null });
    expect(exchanged).toMatchObject({ scopes: ['product:write'], userErrors: [] });
    const { viewer } = (await viewerOf(shop, accessToken)) ?? {};
    expect(viewer).toMatchObject({ id: serviceToken.id, roles: [], scopes: ['product:write'], vendorId });
    const own = await shop.as({ ...viewer, id: serviceToken.id }).query('{ me { id } }');
    expect(own.me).toBeNull();
    expect(await shop.emitted(userServiceTokenCreated)).toMatchObject([
      { userId: ada.id, name: 'Nightly import', scopes: ['product:write'] },
    ]);
  });

  it('is kept without its secret, and shown to its maker and to admins', async () => {
    await using shop = await startShop();
    const { serviceToken, secret } = await create(shop);
    await exchange(shop, secret);
    const document = `{ user(id: "${ada.id}") { serviceTokens { id lastUsedAt } } }`;

    const token = { id: serviceToken.id, lastUsedAt: expect.any(String) };
    expect(await shop.as(vera).query(document)).toEqual({ user: { serviceTokens: [token] } });
    expect(await shop.as(admin).query(document)).toEqual({ user: { serviceTokens: [token] } });
    const support = { id: bob.id, scopes: ['user:read:any'] };
    expect(await shop.as(support).query(document)).toEqual({ user: { serviceTokens: [] } });
    const rows = await shop.running.database.db.execute('select * from service_token');
    expect(JSON.stringify([...rows])).not.toContain(secret);
    const { auditTrail } = await shop.as(admin).query('{ auditTrail { nodes { userId action details } } }');
    expect(auditTrail.nodes).toEqual([
      { userId: ada.id, action: 'SERVICE_TOKEN_CREATED', details: [serviceToken.id, 'product:write'] },
    ]);
  });

  it.each([
    [{ name: ' ' }, 'INVALID_NAME', 'name'],
    [{ scopes: [] }, 'INVALID_SCOPE', 'scopes'],
    [{ scopes: ['user:manage'] }, 'INVALID_SCOPE', 'scopes'],
    [{ expiresAt: '2020-01-31T12:00:00.000Z' }, 'INVALID_EXPIRY', 'expiresAt'],
    [{ expiresAt: '2100-01-31T12:00:00.000Z' }, 'INVALID_EXPIRY', 'expiresAt'],
    [{ password: 'wrong-horse-battery' }, 'WRONG_PASSWORD', 'password'],
    [{ password: null }, 'PROOF_REQUIRED', 'password'],
  ])('is not made with %j: %s', async (changed, code, field) => {
    await using shop = await startShop();

    const answer = await create(shop, { ...asked(), ...changed });

    expect(answer).toEqual({ serviceToken: null, secret: null, userErrors: [{ code, field: ['input', field] }] });
  });

  it('is one of twenty at most', async () => {
    await using shop = await startShop();
    await shop.given(async ({ serviceTokens, now }) => {
      const times = { createdAt: now(), expiresAt: new Date(now().getTime() + 1e9), lastUsedAt: null };
      for (let index = 0; index < 20; index += 1) {
        const about = { id: uuidv7(), userId: ada.id, name: 'One', scopes: ['product:write'], hint: 'agora_st_' };
        await serviceTokens.add({ ...about, ...times }, `secret ${index}`);
      }
    });

    expect((await create(shop)).userErrors).toMatchObject([{ code: 'TOO_MANY_SERVICE_TOKENS' }]);
  });

  it('opens nothing once it was revoked, nor do access tokens that it was given for', async () => {
    await using shop = await startShop();
    const { serviceToken, secret } = await create(shop);
    const { accessToken } = await exchange(shop, secret);
    const check = await viewerOf(shop, accessToken);

    const byStranger = await revoke(shop, bob, serviceToken.id);
    const revoked = await revoke(shop, vera, serviceToken.id);
    const again = await revoke(shop, vera, serviceToken.id);

    expect(byStranger.userErrors).toEqual([{ code: 'SERVICE_TOKEN_NOT_FOUND' }]);
    expect(revoked).toEqual({ user: { serviceTokens: [] }, userErrors: [] });
    expect(again.userErrors).toEqual([{ code: 'SERVICE_TOKEN_NOT_FOUND' }]);
    expect((await exchange(shop, secret)).userErrors).toMatchObject([{ code: 'INVALID_SERVICE_TOKEN' }]);
    const before = await shop.running.jobContext.stores.revocations.revokedBefore(serviceToken.id);
    expect(before?.getTime()).toBeGreaterThanOrEqual(check?.origin.issuedAt.getTime() ?? Infinity);
  });

  it('may do no more than its maker: with their role its access goes, also what was given before', async () => {
    await using shop = await startShop();
    const { serviceToken, secret } = await create(shop);
    await exchange(shop, secret);

    await shop.as(admin).mutate(REVOKE_ROLE, { input: { userId: ada.id, role: 'VENDOR' } });

    expect((await exchange(shop, secret)).userErrors).toMatchObject([{ code: 'INVALID_SERVICE_TOKEN' }]);
    expect(await shop.running.jobContext.stores.revocations.revokedBefore(serviceToken.id)).toBeDefined();
  });

  it('runs out', async () => {
    await using shop = await startShop();
    const { serviceToken, secret } = await create(shop);
    await shop.given(async ({ serviceTokens }) => {
      const found = await serviceTokens.lock(serviceToken.id);
      if (found) await serviceTokens.save({ ...found, expiresAt: new Date(0) });
    });

    expect((await exchange(shop, secret)).userErrors).toMatchObject([{ code: 'SERVICE_TOKEN_EXPIRED' }]);
  });

  it('that soon runs out gives access tokens that run out with it', async () => {
    await using shop = await startShop();
    const expiresAt = new Date(Date.now() + 5 * 60_000).toISOString();
    const { secret } = await create(shop, { ...asked(), expiresAt });

    const { accessToken, accessTokenExpiresAt } = await exchange(shop, secret);

    expect(accessTokenExpiresAt).toBe(expiresAt);
    const { exp } = decodeJwt(accessToken);
    expect(exp).toBe(Math.floor(Date.parse(expiresAt) / 1000));
  });

  it('is not guessed: who brings wrong secrets waits, and right ones are not counted', async () => {
    await using shop = await startShop();
    const { secret } = await create(shop);

    for (let index = 0; index < 25; index += 1) await exchange(shop, secret);
    for (let index = 0; index < 20; index += 1) await exchange(shop, `agora_st_${index}`);

    expect((await exchange(shop, 'agora_st_none')).userErrors).toEqual([
      { code: 'TOO_MANY_ATTEMPTS', field: ['input'], retryAfterSeconds: expect.any(Number) },
    ]);
  });
});
