import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { apiSdl, composedSupergraph } from '../../src/planning/graph/composed-supergraph.ts';
import { startTestHttp, type TestHttp } from './harness/test-http.ts';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'sec-fetch-site': 'none' };

it('shows Sandbox to a browser that asks for no operation', async () => {
  await using http = await startTestHttp();

  const page = await fetch(http.url, { headers: browser });
  const answer = await fetch(`${http.url}?query={__typename}`, { headers: browser });

  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('embeddable-sandbox');
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});

it('serves GraphiQL with all that it loads, from itself alone', async () => {
  await using http = await startTestHttp();

  const page = await fetch(`${http.origin}/graphiql`, { headers: browser });
  const html = await page.text();
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = '']) => url);
  const files = await Promise.all(loaded.map((url) => fetch(new URL(url, page.url))));

  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(html).not.toMatch(/<script(?![^>]* (?:src=|type="application\/json"))/);
  expect(loaded.every((url) => url.startsWith('/graphiql/assets/'))).toBe(true);
  expect(files.map(({ status }) => status)).toEqual(loaded.map(() => 200));
  expect(loaded.length).toBe(6);
  expect(html).toContain('mutation LogIn');
});

it('lets a browser keep the files of a version for ever, and ask whether others are still the same', async () => {
  await using http = await startTestHttp();

  const vendor = await fetch(`${http.origin}/graphiql/assets/react-18.3.1.js`);
  const own = await fetch(`${http.origin}/graphiql/assets/page.js`);
  const again = await fetch(own.url, { headers: { 'if-none-match': own.headers.get('etag') ?? '' } });

  expect(vendor.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(own.headers.get('cache-control')).toBe('no-cache');
  expect([again.status, await again.text()]).toEqual([304, '']);
});

it('answers HEAD of a page with no body', async () => {
  await using http = await startTestHttp();

  const answer = await fetch(`${http.origin}/graphiql`, { method: 'HEAD' });

  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

it.each([true, false])('has no icon, and does not call that an error; in production: %s', async (isProduction) => {
  await using http = await startTestHttp({ isProduction });

  expect(await statusOf(http, '/favicon.ico')).toBe(204);
});

it('has no pages in production', async () => {
  await using http = await startTestHttp({ isProduction: true });

  const statuses = await Promise.all(
    ['/graphql', '/graphiql', '/graphiql/assets/page.js'].map((path) => statusOf(http, path)),
  );

  expect(statuses).toEqual([400, 404, 404]);
});

async function statusOf({ origin }: TestHttp, path: string): Promise<number> {
  const { status } = await fetch(origin + path, { headers: browser });
  return status;
}

it('serves the schema as SDL where one may introspect, and nothing there where one may not', async () => {
  await using open = await startTestHttp();
  await using closed = await startTestHttp({ introspection: false });

  const file = await fetch(`${open.origin}/schema.graphql`);
  const none = await fetch(`${closed.origin}/schema.graphql`);

  expect(file.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
  expect(printSchema(buildSchema(await file.text()))).toContain('type Product {\n  id: ID!\n  name: String!');
  expect(none.status).toBe(404);
});

it('serves what is committed as the schema of the shop', () => {
  const shop = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`@agora/schema/${name}`)), 'utf8');
  const supergraph = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');

  const served = buildSchema(apiSdl(composedSupergraph(parse(supergraph)), parse(supergraph)));

  expect(`${printSchema(served)}\n`).toBe(shop('api.graphql'));
});
