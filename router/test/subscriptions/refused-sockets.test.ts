import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createLog } from '@agora/kit/edge';
import { eventually } from '@agora/kit/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { defaultLimits } from '../../src/config.ts';
import { acceptUpgrades } from '../../src/subscriptions/socket/accept-upgrades.ts';
import { AdmissionControl } from '../../src/admission-control.ts';
import { startTestShop, type TestShop } from '../harness/test-shop.ts';

const lines: Record<string, unknown>[] = [];
const log = createLog('router', 'info', { write: (line) => lines.push(JSON.parse(line)) });
let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop({}, undefined, log);
});
afterAll(() => shop[Symbol.asyncDispose]());
beforeEach(() => {
  lines.length = 0;
});

const traceId = '0af7651916cd43dd8448eb211c80319c';
const traced: Readonly<Record<string, string>> = {
  traceparent: `00-${traceId}-b7ad6b7169203331-01`,
  'x-request-id': 'socket-17',
};
const good: Readonly<Record<string, string>> = {
  ...traced,
  host: 'localhost',
  connection: 'upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-protocol': 'graphql-transport-ws',
};

/** All that is answered to who asks for a WebSocket. */
async function upgrade(port: number, headers: Readonly<Record<string, string>>, path = '/graphql'): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const fields = Object.entries({ ...good, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/1.1\r\n${fields.join('')}\r\n`);
  return text(socket);
}

function expectLine(code: string, more: Readonly<Record<string, unknown>>) {
  const line = { msg: 'A socket was refused', level: 30, traceId, requestId: 'socket-17', code, ...more };
  expect(lines.filter(({ msg }) => String(msg).startsWith('A socket'))).toEqual([expect.objectContaining(line)]);
}

it.each([
  ['a page that may not ask', 403, 'CSRF_PREVENTED', { origin: 'https://elsewhere.example' }, '/graphql'],
  ['a name that is not its own', 421, 'HOST_NOT_ALLOWED', { host: 'evil.example' }, '/graphql'],
  ['another path', 404, 'NOT_FOUND', {}, '/elsewhere'],
  ['a key that is none', 400, 'BAD_REQUEST', { 'sec-websocket-key': 'x' }, '/graphql'],
  ['a version that is none', 400, 'BAD_REQUEST', { 'sec-websocket-version': '7' }, '/graphql'],
])('says why it opens no socket to %s, and logs it', async (_, status, code, headers, path) => {
  const answer = await upgrade(Number(new URL(shop.router.url).port), headers, path);

  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain('x-request-id: socket-17');
  expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ errors: [{ extensions: { code } }] });
  expectLine(code, { status, path });
});

it.each([
  ['has too much to do', 'OVERLOADED'],
  ['stops', 'ROUTER_STOPPING'],
])('answers 503 while it %s, and logs it', async (_, code) => {
  const server = createServer();
  const config = { corsOrigins: [], hosts: [], trustedProxies: 0, limits: { ...defaultLimits, queueMs: -1 } };
  acceptUpgrades(server, { config, webSocket: { upgrade: () => undefined }, admission: new AdmissionControl(), log });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const socket = connect(port, '127.0.0.1');
  await once(server, 'connection');
  if (code === 'ROUTER_STOPPING') server.close();

  const fields = Object.entries(good).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET /graphql HTTP/1.1\r\n${fields.join('')}\r\n`);
  const answer = await text(socket);
  server.close();

  expect(answer).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
  expect(answer).toContain('retry-after: 1');
  expectLine(code, { status: 503 });
});

it.each([
  ['names no protocol', 4406, 'NOT_ACCEPTABLE', [], ''],
  ['says what is no message', 4400, 'Invalid message', ['graphql-transport-ws'], 'hello'],
  [
    'asks before it is known',
    4401,
    'Unauthorized',
    'graphql-transport-ws',
    '{"id":"1","type":"subscribe","payload":{}}',
  ],
])('logs that it closed the socket of a client that %s', async (_, closeCode, code, protocols, message) => {
  const socket = new WebSocket(shop.router.url.replace(/^http/, 'ws'), protocols, { headers: traced });
  socket.on('open', () => message && socket.send(message));

  const [closed] = await once(socket, 'close');

  expect(closed).toBe(closeCode);
  await eventually(() => expectLine(code, { closeCode, path: '/graphql' }));
});

it('writes few lines for many sockets that it opens none of', async () => {
  const port = Number(new URL(shop.router.url).port);

  await Promise.all(Array.from({ length: 60 }, () => upgrade(port, { origin: 'https://elsewhere.example' })));

  const told = () => lines.reduce((sum, { count }) => sum + (typeof count === 'number' ? count : 1), 0);
  lines.splice(0, lines.length, ...lines.filter(({ msg }) => msg === 'A socket was refused'));
  await eventually(() => expect(told()).toBe(60));
  expect(lines.length).toBeLessThan(5 + 10);
});
