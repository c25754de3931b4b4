import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { identityHeader, signIdentity } from '../../src/auth/identity-header.ts';
import { explorerAudience } from '../../src/graphql/explorer-routes.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { testRouterKey } from '../../src/testing/test-router.ts';
import { fixture } from '../fixture/src/subgraph.ts';

afterEach(() => void vi.useRealTimers());

const guest = { viewer: undefined };

async function startExplored() {
  const shop = await startTestSubgraph(fixture, { failingNames: new Set<string>() });
  const asked = await fetch(new URL('/graphiql/identity', shop.running.url));
  const { identity } = z.object({ identity: z.string() }).parse(await asked.json());
  return Object.assign(shop, { identity, explorer: shop.withHeaders({ [identityHeader]: identity }) });
}

it('serves its explorer with all that it loads, from itself alone', async () => {
  await using shop = await startExplored();

  const page = await fetch(new URL('/graphiql', shop.running.url));
  const html = await page.text();
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = '']) => url);
  const files = await Promise.all(loaded.map((url) => fetch(new URL(url, page.url))));

  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(loaded.every((url) => url.startsWith('/graphiql/assets/'))).toBe(true);
  expect(files.map(({ status }) => status)).toEqual(loaded.map(() => 200));
});

it('has no icon, and does not call that an error', async () => {
  await using shop = await startExplored();

  const icon = await fetch(new URL('/favicon.ico', shop.running.url));

  expect(icon.status).toBe(204);
});

it('tells nobody to run a login that it does not have', async () => {
  await using shop = await startExplored();
  const paths = ['/graphiql', '/graphiql/assets/page.js', '/graphiql/assets/login.js'];

  const files = await Promise.all(paths.map((path) => fetch(new URL(path, shop.running.url))));

  for (const file of files) expect(await file.text()).not.toContain('userLogin');
});

it('answers its explorer', async () => {
  await using shop = await startExplored();

  expect(await shop.explorer.execute('{ __typename }')).toEqual({ status: 200, data: { __typename: 'Query' } });
});

it('gives the explorer an identity of two minutes, good nowhere else', async () => {
  await using shop = await startExplored();
  const [, payload = ''] = shop.identity.split('.');

  const { iat, exp, aud } = JSON.parse(Buffer.from(payload, 'base64url').toString());

  expect(exp - iat).toBe(120);
  expect(aud).toBe(`agora-subgraph-${fixture.name}-explorer`);
});

it.each([
  ['of another subgraph', await signIdentity(guest, testRouterKey, explorerAudience('payment'))],
  ['that the router signed', await signIdentity(guest, testRouterKey, explorerAudience(fixture.name))],
])('refuses an identity of an explorer %s', async (_, identity) => {
  await using shop = await startExplored();

  const answer = await shop.withHeaders({ [identityHeader]: identity }).execute('{ __typename }');

  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'NOT_FROM_ROUTER' } }] });
});

it('refuses an identity of its explorer that has run out', async () => {
  await using shop = await startExplored();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + 151_000);

  const answer = await shop.explorer.execute('{ __typename }');

  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'NOT_FROM_ROUTER' } }] });
});

it('shows its explorer under no name that somebody else may have led here', async () => {
  await using shop = await startExplored();
  const { port } = shop.running.url;
  const ask = async (host: string, path: string, method = 'GET') => {
    const headers = { host, [identityHeader]: shop.identity, 'content-type': 'application/json' };
    const asked = request({ port, path, method, headers }).end(method === 'POST' ? '{"query":"{ notes }"}' : '');
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return [answer.statusCode, (await text(answer)).includes('HOST_NOT_ALLOWED')];
  };

  const foreign = await Promise.all([
    ask(`evil.example:${port}`, '/graphiql/identity'),
    ask(`evil.example:${port}`, '/graphiql'),
    ask(`evil.example:${port}`, '/graphql', 'POST'),
  ]);
  const own = await Promise.all(['localhost', '127.0.0.1', 'shop.test'].map((host) => ask(host, '/graphiql/identity')));

  expect(foreign).toEqual(foreign.map(() => [421, true]));
  expect(own).toEqual(own.map(() => [200, false]));
});

it('gives no identity to a page of another origin', async () => {
  await using shop = await startExplored();

  const answer = await fetch(new URL('/graphiql/identity', shop.running.url), {
    headers: { 'sec-fetch-site': 'cross-site' },
  });

  expect(answer.status).toBe(403);
});

it.each([
  ['entities', '{ _entities(representations: []) { __typename } }', 'FORBIDDEN'],
  [
    'entities by a fragment',
    '{ ...a } fragment a on Query { ... { _entities(representations: []) { __typename } } }',
    'FORBIDDEN',
  ],
  ['its SDL', '{ x: _service { sdl } }', 'FORBIDDEN'],
  [
    'many root fields',
    `{ ${Array.from({ length: 11 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
    'BAD_USER_INPUT',
  ],
  [
    'many aliases',
    `{ __schema { ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} } }`,
    'BAD_USER_INPUT',
  ],
  ['many tokens', `{ ${'notes '.repeat(2_100)} }`, 'BAD_USER_INPUT'],
  ['deep nesting', `{ __schema { ${'types { '.repeat(31)} name ${'} '.repeat(31)} } }`, 'BAD_USER_INPUT'],
  [
    'fragments that lead to themselves',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    'BAD_USER_INPUT',
  ],
  [
    'fragments that multiply',
    `{ ...f0 } ${Array.from({ length: 20 }, (_, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`).join(' ')} fragment f20 on Query { __typename }`,
    'BAD_USER_INPUT',
  ],
])('does not let the explorer ask for %s', async (_, query, code) => {
  await using shop = await startExplored();

  const answer = await shop.explorer.execute(query);

  expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code } }] });
});

it('runs nothing for the explorer that was not read: no GET, no hash', async () => {
  await using shop = await startExplored();
  const { url } = shop.running;
  const headers = { [identityHeader]: shop.identity, 'content-type': 'application/json' };

  const byGet = await fetch(new URL('?query={notes}', url), { headers });
  const byHash = await fetch(url, {
    method: 'POST',
    headers,
    body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}',
  });

  expect([byGet.status, byHash.status]).toEqual([400, 400]);
});
