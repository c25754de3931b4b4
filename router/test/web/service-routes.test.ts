import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { sendError } from '../../src/http/send/send.ts';
import { createForwardToService } from '../../src/web/service-routes.ts';

type Handler = (
  request: IncomingMessage,
  body: string,
) => { readonly status: number; readonly headers: object; readonly body: string };

const echo: Handler = ({ method, url, headers }, body) => ({
  status: 202,
  headers: {
    'content-type': 'application/json',
    'content-disposition': 'attachment',
    'set-cookie': 'a=b',
    server: 'x',
  },
  body: JSON.stringify({ method, url, headers, body }),
});

it('hands a file on to the service as it comes, with the token and without cookies, and its answer back', async () => {
  await using shop = await startShop(echo);
  const file = 'x'.repeat(3_000_000);
  const headers = {
    authorization: 'Bearer t',
    cookie: 'agora-session=r',
    'content-type': 'text/csv',
    'idempotency-key': 'k',
  };

  const answer = await shop.ask('/imports?dryRun=true', { method: 'POST', headers, body: file });

  const told = (await answer.json()) as { body: string; headers: Record<string, string> };
  expect(answer.status).toBe(202);
  expect(told).toMatchObject({ method: 'POST', url: '/imports?dryRun=true' });
  expect(told.body).toBe(file);
  expect(told.headers).toMatchObject({ authorization: 'Bearer t', 'content-type': 'text/csv', 'idempotency-key': 'k' });
  expect(told.headers).not.toHaveProperty('cookie');
  expect(answer.headers.get('content-disposition')).toBe('attachment');
  expect(answer.headers.get('set-cookie')).toBeNull();
});

it('knows the routes that pages ask for, and no others', async () => {
  await using shop = await startShop(echo);
  const statusOf = async (method: string, path: string) => (await shop.ask(path, { method })).status;

  expect(await statusOf('GET', '/media/0a1b/320')).toBe(202);
  expect(await statusOf('GET', '/imports/018f0000-0000-7000-8000-000000000001/rows')).toBe(202);
  expect(await statusOf('GET', '/exports/products?format=JSON_LINES')).toBe(202);
  expect(await statusOf('GET', '/downloads/aZ-_09')).toBe(202);
  expect(await statusOf('POST', '/variants/018f0000-0000-7000-8000-000000000001/files')).toBe(202);
  expect(await statusOf('POST', '/downloads/aZ-_09')).toBe(404);
  expect(await statusOf('GET', '/variants/018f0000-0000-7000-8000-000000000001/files')).toBe(404);
  expect(await statusOf('POST', '/media/0a1b')).toBe(404);
  expect(await statusOf('POST', '/imports/../graphql')).toBe(404);
  expect(await statusOf('GET', '/imports')).toBe(404);
  expect(await statusOf('POST', '/products/018f/media')).toBe(404);
});

it('says what a service refuses, and that a service is away', async () => {
  const problem = JSON.stringify({ code: 'INVALID_FILE', line: 3, byte: 11 });
  await using shop = await startShop(() => ({
    status: 422,
    headers: { 'content-type': 'application/problem+json' },
    body: problem,
  }));

  const refused = await shop.ask('/imports', { method: 'POST', body: 'a' });
  await shop.stopService();
  const away = await shop.ask('/imports', { method: 'POST', body: 'a' });

  expect([refused.status, await refused.text()]).toEqual([422, problem]);
  expect([away.status, await away.json()]).toMatchObject([
    503,
    { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
  ]);
});

it('says what a service refuses before it has read a file, though much of it is still to come', async () => {
  await using shop = await startShop(echo, (request, response) => {
    response.writeHead(401, { 'content-type': 'application/problem+json' }).end('{"code":"UNAUTHENTICATED"}');
    request.resume();
  });

  const answers = await Promise.all(
    Array.from({ length: 5 }, () => shop.ask('/imports', { method: 'POST', body: 'x'.repeat(5_000_000) })),
  );

  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
});

it('goes on where a service hangs up amid a file', async () => {
  await using shop = await startShop(echo, (request) => {
    request.once('data', () => request.socket.resetAndDestroy());
  });

  const answers = await Promise.allSettled(
    Array.from({ length: 5 }, () => shop.ask('/imports', { method: 'POST', body: 'x'.repeat(5_000_000) })),
  );

  // Who is still sending may see no answer at all.
  for (const one of answers) if (one.status === 'fulfilled') expect(one.value.status).toBe(503);
  expect((await shop.ask('/elsewhere', {})).status).toBe(404);
});

async function startShop(handler: Handler, instead?: (request: IncomingMessage, response: ServerResponse) => void) {
  const service = createServer((request, response) => {
    if (instead) {
      instead(request, response);
      return;
    }
    void text(request).then((body) => {
      const answer = handler(request, body);
      response.writeHead(answer.status, { ...answer.headers }).end(answer.body);
    });
  });
  const listen = (server: Server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  await listen(service);
  const url = `http://127.0.0.1:${String(portOf(service))}/graphql`;
  const forward = createForwardToService(() => url);
  const router = createServer((request, response) => {
    const forwarded = forward(request, response);
    if (!forwarded) response.writeHead(404).end();
    forwarded?.catch((error: unknown) => {
      if (!request.complete) response.setHeader('connection', 'close');
      if (error instanceof GraphQLError) sendError(response, error);
      else response.destroy();
    });
  });
  await listen(router);
  const stop = (server: Server) =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return {
    ask: (path: string, init: RequestInit) => fetch(`http://127.0.0.1:${String(portOf(router))}${path}`, init),
    stopService: () => stop(service),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([router, service].filter((server) => server.listening).map(stop));
    },
  };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
