import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signingKey } from '../../src/auth/signed-header.ts';
import { operationsPaths } from '../../src/operations/facts.ts';
import { signTestToken } from '../../src/testing/test-keys.ts';
import { admin, headersBy, startWatched, support } from './start-watched.ts';

const customer = { id: admin.id, roles: ['CUSTOMER'], scopes: [] };
const vendor = { id: admin.id, roles: ['VENDOR'], scopes: ['product:write', 'inventory:write'] };

let shop: Awaited<ReturnType<typeof startWatched>>;
beforeAll(async () => {
  shop = await startWatched();
});
afterAll(() => shop[Symbol.asyncDispose]());

const codeFor = async (path: string, headers: Record<string, string>) => {
  const isPosted = path === operationsPaths.replay || path === operationsPaths.marks;
  const posted = { method: 'POST', body: '{"ids":"all"}', headers: { 'content-type': 'application/json', ...headers } };
  const answer = await shop.request(path, isPosted ? posted : { headers });
  const problem = (await answer.json()) as { readonly code: string };
  return [answer.status, problem.code];
};

describe.each(Object.values(operationsPaths))('%s', (path) => {
  it('is for nobody who does not come through the router', async () => {
    const token = { authorization: `Bearer ${await signTestToken(admin)}` };
    const otherService = signingKey('a secret of another service, long enough');

    expect(await codeFor(path, {})).toEqual([401, 'NOT_FROM_ROUTER']);
    expect(await codeFor(path, token)).toEqual([401, 'NOT_FROM_ROUTER']);
    expect(await codeFor(path, await headersBy({ viewer: admin, key: otherService }))).toEqual([
      401,
      'NOT_FROM_ROUTER',
    ]);
  });

  it('is not for an identity that was shown to the graph of this service, or to another one', async () => {
    expect(await codeFor(path, await headersBy({ viewer: admin, audience: 'review' }))).toEqual([
      401,
      'NOT_FROM_ROUTER',
    ]);
    expect(await codeFor(path, await headersBy({ viewer: admin, audience: 'operations-order' }))).toEqual([
      401,
      'NOT_FROM_ROUTER',
    ]);
  });

  it('is not for the router alone, nor for guests, customers and vendors', async () => {
    const { authorization: _, ...withoutToken } = await headersBy({ viewer: admin });

    expect(await codeFor(path, withoutToken)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeFor(path, await headersBy({}))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeFor(path, await headersBy({ viewer: customer }))).toEqual([403, 'FORBIDDEN']);
    expect(await codeFor(path, await headersBy({ viewer: vendor }))).toEqual([403, 'FORBIDDEN']);
  });
});

it('lets who may look replay nothing', async () => {
  expect(await codeFor(operationsPaths.replay, await headersBy({ viewer: support }))).toEqual([403, 'FORBIDDEN']);
  expect(await shop.look(operationsPaths.status)).toMatchObject({ service: 'review', database: 'ok' });
});

it('does not take the identity for operations where the graph is asked', async () => {
  const answer = await shop.withHeaders(await headersBy({ viewer: admin })).execute('{ notes }');

  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'NOT_FROM_ROUTER' } }] });
});
