import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStorefront } from '../../src/web/storefront.ts';

const html = '<!doctype html><title>Shop</title>';
const paths = ['/', '/search', '/p/:slug', '/account', '/account/wish-lists/:id', '/console', '/console/orders/:id'];

/** A server of built pages. */
async function startStorefront(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const find = createStorefront(folder);
  const server = createServer((request, response) => {
    const asset = find((request.url ?? '').split('?')[0] ?? '', request);
    if (asset) void asset.send(request, response);
    else response.writeHead(418).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ask: (path: string, init: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {}) =>
      fetch(`http://127.0.0.1:${port.toString()}${path}`, {
        ...init,
        headers: { accept: 'text/html', ...init.headers },
      }),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      await rm(folder, { recursive: true });
    },
  };
}

const built = { 'index.html': html, 'paths.json': JSON.stringify(paths), 'mark.svg': '<svg/>' };

it.each([
  ['/', 200],
  ['/search?q=lamp', 200],
  ['/p/oak-desk', 200],
  ['/P/oak-desk/', 200],
  ['/account', 200],
  ['/account/wish-lists/1', 200],
  ['/console/orders/1', 200],
  ['/p', 404],
  ['/p/oak-desk/reviews', 404],
  ['/account/nothing', 404],
  ['/console/nothing', 404],
  ['/wp-admin', 404],
  ['/console/orders/1/2', 404],
])('answers %s with the page and %i', async (path, status) => {
  await using storefront = await startStorefront(built);

  const answer = await storefront.ask(path);

  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    status,
    'text/html; charset=utf-8',
    html,
  ]);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

it('never says of a page that is not there that it is unchanged', async () => {
  await using storefront = await startStorefront(built);
  const known = { 'if-none-match': (await storefront.ask('/search')).headers.get('etag') ?? '' };

  const answers = [
    await storefront.ask('/search', { headers: known }),
    await storefront.ask('/nothing', { headers: known }),
    await storefront.ask('/nothing', { method: 'HEAD' }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([304, 404, 404]);
});

it('serves files as they are, and leaves to others what is no page', async () => {
  await using storefront = await startStorefront(built);

  const answers = [
    await storefront.ask('/mark.svg'),
    await storefront.ask('/paths.json'),
    await storefront.ask('/robots.txt'),
    await storefront.ask('/graphql'),
    await storefront.ask('/nothing', { headers: { accept: 'application/json' } }),
    await storefront.ask('/search', { method: 'POST' }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([200, 418, 418, 418, 418, 418]);
});

it('takes every path for a page where the build does not say', async () => {
  await using storefront = await startStorefront({ 'index.html': html });

  expect((await storefront.ask('/wp-admin')).status).toBe(200);
});
