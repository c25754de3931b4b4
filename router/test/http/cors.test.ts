import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startTestShop } from '../harness/test-shop.ts';
import { startTestHttp } from './harness/test-http.ts';

const shopOrigin = 'https://shop.example';

it.each([shopOrigin, 'http://localhost:5173', 'http://localhost'])('lets a page of %s ask and read', async (origin) => {
  await using http = await startTestHttp();

  const first = await fetch(http.url, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
  });
  const answer = await fetch(http.url, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });

  expect(first.status).toBe(204);
  expect(first.headers.get('access-control-allow-methods')).toBe('GET, POST');
  const allowed = first.headers.get('access-control-allow-headers')?.split(', ');
  expect(allowed).toEqual(
    expect.arrayContaining(['authorization', 'content-type', 'apollo-require-preflight', 'traceparent', 'x-tenant']),
  );
  for (const { headers } of [first, answer]) {
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-expose-headers')).toContain('retry-after');
    expect(headers.get('vary')).toContain('origin');
  }
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});

it.each([
  'https://elsewhere.example',
  'https://shop.example:8443',
  'http://shop.example',
  'null',
  'http://localhost.evil',
])('tells a browser nothing for a page of %s', async (origin) => {
  await using http = await startTestHttp();

  const { headers } = await fetch(http.url, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  });

  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('vary')).toContain('origin');
});

it('lets a page that may ask read events and refusals too', async () => {
  await using http = await startTestHttp();
  const headers = { origin: shopOrigin, 'sec-fetch-site': 'cross-site' };
  const stream = `${http.url}?query=${encodeURIComponent('subscription { ticks }')}`;

  const events = await fetch(stream, { headers: { ...headers, accept: 'text/event-stream' } });
  const refused = await fetch(http.url, { method: 'POST', headers, body: 'x' });
  const forged = await fetch(stream, { headers: { ...headers, origin: 'https://elsewhere.example' } });

  expect(events.headers.get('content-type')).toContain('text/event-stream');
  expect(events.headers.get('access-control-allow-origin')).toBe(shopOrigin);
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([415, shopOrigin]);
  expect(forged.status).toBe(400);
  await events.body?.cancel();
});

it.each([
  ['no browser', undefined, 101],
  ['a page that may ask', () => shopOrigin, 101],
  ['its own page', (own: string) => own, 101],
  ['another page', () => 'https://elsewhere.example', 403],
  ['a page without an origin', () => 'null', 403],
])('opens a WebSocket to %s only if that may ask', async (_, originFor, status) => {
  await using shop = await startTestShop();
  const { origin: own } = new URL(shop.router.url);
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(shop.router.url.replace(/^http/, 'ws'), 'graphql-transport-ws', {
    ...(originFor && { origin: originFor(own) }),
  });

  const answered = await new Promise<number | undefined>((resolve) => {
    socket.once('open', () => resolve(101));
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('error', () => undefined);
  });

  expect(answered).toBe(status);
  socket.terminate();
});

it('allows localhost and Sandbox in development, and nobody in production, unless told', () => {
  const read = (variables: Record<string, string>) =>
    readConfig({ AGORA_ROUTER_SECRET: 'a-secret-of-the-tests-with-32-characters', ...variables }).corsOrigins;

  expect(read({})).toEqual(expect.arrayContaining(['http://localhost:*', 'https://studio.apollographql.com']));
  expect(read({ NODE_ENV: 'production' })).toEqual([]);
  expect(read({ NODE_ENV: 'production', ROUTER_CORS_ORIGINS: 'https://a.example, https://b.example:*' })).toEqual([
    'https://a.example',
    'https://b.example:*',
  ]);
  expect(() => read({ ROUTER_CORS_ORIGINS: 'shop.example' })).toThrow(/ROUTER_CORS_ORIGINS/);
});
