import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Allowance } from '../../src/limits/rate/token-bucket.ts';
import { startTestHttp } from './harness/test-http.ts';

const path = '/exports/018f0000-0000-7000-8000-000000000001';
const headers = { authorization: 'Bearer ada', accept: '*/*' };

describe('the file of what the shop has of a person', () => {
  it('comes from the service of accounts as it is, with the access token of who asks', async () => {
    await using service = await startService(200, '{ "user": [] }');
    await using router = await startRouter(service.url);

    const response = await fetch(router.origin + path, { headers: { ...headers, cookie: 'agora-session=secret' } });

    expect([response.status, await response.text()]).toEqual([200, '{ "user": [] }']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'no-store',
    });
    expect(service.asked).toMatchObject([{ url: path, headers: { authorization: 'Bearer ada' } }]);
    expect(service.asked[0]?.headers.cookie).toBeUndefined();
  });

  it.each([
    [401, 'UNAUTHENTICATED', 401],
    [403, 'FORBIDDEN', 403],
    [404, 'NOT_FOUND', 404],
    [500, 'SERVICE_UNAVAILABLE', 503],
    [302, 'SERVICE_UNAVAILABLE', 503],
  ])('is refused as the service does, and nothing of its answer is told: %i', async (given, code, status) => {
    await using service = await startService(given, 'a secret of the inside');
    await using router = await startRouter(service.url);

    const response = await fetch(router.origin + path, { headers });

    const text = await response.text();
    expect([response.status, JSON.parse(text)]).toMatchObject([status, { errors: [{ extensions: { code } }] }]);
    expect(text).not.toContain('secret');
  });

  it('is for nobody without a token, who asks too much, or in another way', async () => {
    await using service = await startService(200, '{}');
    await using router = await startRouter(service.url);
    await using busy = await startRouter(service.url, { ok: false, retryAfterMs: 1000 });
    await using away = await startRouter('http://127.0.0.1:1/graphql');

    const answers = await Promise.all([
      fetch(router.origin + path, { headers: { accept: '*/*' } }),
      fetch(busy.origin + path, { headers }),
      fetch(router.origin + path, { method: 'POST', headers }),
      fetch(away.origin + path, { headers }),
      fetch(`${router.origin}/exports/..%2f.well-known`, { headers }),
    ]);

    const codes = await Promise.all(answers.map(async (answer) => codeOf(await answer.json())));
    expect(codes).toEqual([
      'UNAUTHENTICATED',
      'RATE_LIMITED',
      'METHOD_NOT_ALLOWED',
      'SERVICE_UNAVAILABLE',
      'NOT_FOUND',
    ]);
    expect(service.asked).toEqual([]);
  });
});

function codeOf(answer: unknown): string | undefined {
  const shape = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })) });
  return shape.parse(answer).errors[0]?.extensions.code;
}

function startRouter(serviceUrl: string, allowance: Allowance = { ok: true }) {
  return startTestHttp({ exports: { serviceUrl: () => serviceUrl, rate: { take: () => allowance } } });
}

/** In the place of the service of accounts. */
async function startService(status: number, text: string) {
  const asked: { readonly url: string | undefined; readonly headers: IncomingHttpHeaders }[] = [];
  const server: Server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers });
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
      ...(status === 302 && { location: '/elsewhere' }),
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
