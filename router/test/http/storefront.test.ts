import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startTestHttp, type TestHttp } from './harness/test-http.ts';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it('answers a browser with the page, wherever in the shop it is', async () => {
  await using shop = await startShop();

  for (const path of ['/', '/c/chairs?sort=PRICE', '/orders/018f0000-0000-7000-8000-000000000001', '/console']) {
    const response = await fetch(shop.origin + path, { headers: browser });
    expect([path, response.status, await response.text()]).toEqual([path, 200, '<!doctype html>']);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  }
});

it('answers who takes anything with the page, as monitors and crawlers do, and who asks for JSON with JSON', async () => {
  await using shop = await startShop();
  const ask = async (accept: string) => {
    const { status, headers } = await fetch(`${shop.origin}/sign-in`, { headers: { accept } });
    return [status, headers.get('content-type')?.split(';')[0]];
  };

  expect(await ask('*/*')).toEqual([200, 'text/html']);
  expect(await ask('application/json, text/plain, */*')).toEqual([404, 'application/json']);
});

it('lets the page load nothing but what the router serves, and run nothing that is written into it', async () => {
  await using shop = await startShop();

  const { headers } = await fetch(shop.origin, { headers: browser });

  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

it('lets browsers keep for ever what has its hash in its name', async () => {
  await using shop = await startShop();

  const script = await fetch(`${shop.origin}/assets/main-1a2b.js`);
  const picture = await fetch(`${shop.origin}/pictures/chairs-0.svg`);

  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(picture.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(picture.headers.get('content-type')).toBe('image/svg+xml');
});

it('keeps what is no page as it is without a shop', async () => {
  await using shop = await startShop();

  const statuses = await Promise.all(
    ['/assets/gone-0000.js', '/secrets.json', '/../package.json'].map(
      async (path) => (await fetch(shop.origin + path)).status,
    ),
  );
  const sandbox = await fetch(shop.url, { headers: browser });

  expect(statuses).toEqual([404, 404, 404]);
  expect(await sandbox.text()).toContain('Sandbox');
});

it('has no page and no session where nobody built the shop', async () => {
  await using http = await startTestHttp();

  const page = await fetch(http.origin, { headers: browser });
  const session = await fetch(`${http.origin}/session/refresh`, { method: 'POST' });

  expect([page.status, session.status]).toEqual([404, 404]);
});

async function startShop(): Promise<TestHttp> {
  const pagesPath = await mkdtemp(join(tmpdir(), 'agora-pages-'));
  await mkdir(join(pagesPath, 'assets'));
  await mkdir(join(pagesPath, 'pictures'));
  await writeFile(join(pagesPath, 'index.html'), '<!doctype html>');
  await writeFile(join(pagesPath, 'assets/main-1a2b.js'), 'export {};');
  await writeFile(join(pagesPath, 'pictures/chairs-0.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(pagesPath, 'secrets.json'), '{}');
  const http = await startTestHttp({ pagesPath, hosts: ['*'] });
  return {
    ...http,
    async [Symbol.asyncDispose]() {
      await http[Symbol.asyncDispose]();
      await rm(pagesPath, { recursive: true });
    },
  };
}
